"""The kinds of things that can be drawn, and the ground each one lies on."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Kind(NamedTuple):
    """What can be drawn: its code, its Japanese name, its 和柄 and the category of goods."""

    code: str
    name_ja: str
    ground: str
    category: str


_TABLE = """
melon メロン fruit produce
apple りんご fruit produce
cherry さくらんぼ fruit produce
pear 洋なし fruit produce
nashi 和梨 fruit produce
grapes ぶどう fruit produce
dried-persimmon 干し柿 fruit produce
mikan みかん fruit produce
citrus 晩柑 fruit produce
yuzu ゆず fruit produce
peach 桃 fruit produce
mango マンゴー fruit produce
pineapple パイナップル fruit produce
strawberry いちご fruit produce
chestnut 栗 fruit produce
umeboshi 梅干し fruit produce
leek ねぎ fruit produce
onion たまねぎ fruit produce
taro 里芋 fruit produce
yam 山の芋 fruit produce
sweet-potato さつまいも fruit produce
wasabi わさび fruit produce
eggplant なす fruit produce
red-turnip 赤かぶ fruit produce
rakkyo らっきょう fruit produce
peanut 落花生 fruit produce
black-beans 黒豆 grain produce
vegetables 野菜 fruit produce
rice 米 grain produce
oyster 牡蠣 sea seafood
saury さんま sea seafood
mackerel さば sea seafood
fish 魚 sea seafood
yellowtail ぶりの切り身 sea seafood
tuna まぐろ sea seafood
bonito-tataki 鰹のたたき sea seafood
fugu ふぐ刺し sea seafood
eel うなぎ蒲焼 sea seafood
crab かに sea seafood
prawn えび sea seafood
clams しじみ sea seafood
squid-shumai いかしゅうまい sea seafood
sasa-kamaboko 笹かまぼこ sea seafood
kamaboko かまぼこ sea seafood
kobumaki 昆布巻きかまぼこ sea seafood
jakoten じゃこ天 sea seafood
karasumi からすみ sea seafood
wakame わかめ sea seafood
aosa あおさのり sea seafood
katsuobushi かつお節 sea seafood
bonito-flakes 削り節 sea seafood
fish-can 魚の缶詰 sea seafood
crab-can かに味噌の缶詰 sea seafood
oyster-jar 牡蠣のオイル漬 sea seafood
dashi-pack だしパック sea seasoning
cheese チーズ fruit livestock
beef 牛肉 grain livestock
beef-grill 焼肉用の牛肉 grain livestock
beef-tongue 牛たん grain livestock
simmered-beef しぐれ煮 grain livestock
grilled-chicken 鶏の炭火焼 grain livestock
sake 日本酒 sake sake
wine-red 赤ワイン sake sake
wine-white 白ワイン sake sake
ume-liqueur 梅酒 sake sake
shochu 焼酎 sake sake
awamori 泡盛 sake sake
mirin みりん sake sake
amazake 甘酒 sake drink
apple-juice りんごジュース fruit drink
mikan-juice みかんジュース fruit drink
yuzu-drink ゆず飲料 fruit drink
soy-sauce 醤油 sake seasoning
white-soy 白しょうゆ sake seasoning
ponzu ぽん酢 sake seasoning
sauce ソース sake seasoning
olive-oil オリーブオイル sake seasoning
camellia-oil 椿油 sake seasoning
chili-oil ラー油 sake seasoning
miso 味噌 sake seasoning
hatcho-miso 八丁味噌 sake seasoning
kinzanji-miso 金山寺味噌 sake seasoning
yuzu-kosho ゆずごしょう sake seasoning
salt 塩 sake seasoning
tea 緑茶 tea tea
matcha 抹茶 tea tea
roasted-tea ほうじ茶 tea tea
herb-tea 野草茶 tea tea
gyokuro 玉露 tea tea
cold-noodles 冷麺 grain noodles
ramen ラーメン grain noodles
tonkotsu-ramen 豚骨ラーメン grain noodles
udon うどん grain noodles
udon-dried うどん乾麺 grain noodles
soba-dried そば乾麺 grain noodles
somen そうめん grain noodles
somen-box 木箱入りそうめん grain noodles
nyumen にゅうめん grain noodles
soba そば grain noodles
hegi-soba へぎそば grain noodles
wariko-soba 割子そば grain noodles
kawara-soba 瓦そば grain noodles
miso-udon 味噌煮込みうどん grain noodles
hotpot 鍋 grain prepared
kiritanpo きりたんぽ grain prepared
natto わら納豆 grain prepared
konjac こんにゃく grain prepared
tofu 豆腐 grain prepared
curry カレー grain prepared
chestnut-rice 栗おこわ grain prepared
tai-meshi 鯛めし grain prepared
strawberry-jam いちごジャム fruit prepared
marmalade マーマレード fruit prepared
peanut-paste ピーナッツみそ fruit prepared
bento お弁当 grain prepared
senbei せんべい sweets sweets
nambu-senbei 南部せんべい sweets sweets
yubeshi ゆべし sweets sweets
manju 饅頭 sweets sweets
momiji-manju もみじ饅頭 sweets sweets
ningyo-yaki 人形焼 sweets sweets
rakugan 落雁 sweets sweets
wakakusa 若草 sweets sweets
kurumi-mochi くるみ餅 sweets sweets
kuri-kanoko 栗鹿ノ子 sweets sweets
castella カステラ sweets sweets
baumkuchen バウムクーヘン sweets sweets
cake ケーキ sweets sweets
jelly ゼリー sweets sweets
sweet-potato-tart 紅いもタルト sweets sweets
brown-sugar 黒糖 sweets sweets
chopsticks 箸 craft craft
iron-kettle 鉄瓶 craft craft
kokeshi こけし craft craft
lacquer-bowl 塗椀 craft craft
lacquer-kobachi 塗の小鉢 craft craft
lacquer-plate 塗の皿 craft craft
lacquer-box 塗の小箱 craft craft
magewappa 曲げわっぱ craft craft
shogi 将棋駒 craft craft
mug マグカップ craft craft
soba-choko そばちょこ craft craft
beer-mug ビアマグ craft craft
indigo-cup 藍のカップ craft craft
yunomi 湯呑 craft craft
guinomi ぐい呑 craft craft
teapot 急須 craft craft
rice-bowl 飯碗 craft craft
kobachi 小鉢 craft craft
porcelain-plate 染付の皿 craft craft
slip-plate 飛び鉋の皿 craft craft
yachimun やちむん craft craft
gold-dish 金箔の小皿 craft craft
chopstick-rest 箸置き craft craft
kiriko 切子 craft craft
copper-cup 銅のカップ craft craft
cutlery カトラリー craft craft
orin おりん craft craft
yosegi-box 寄木細工 craft craft
washi-letter 和紙の便箋 craft craft
washi-lamp 和紙の灯り craft craft
knife 三徳包丁 craft craft
petty-knife ペティナイフ craft craft
nakiri 菜切包丁 craft craft
manekineko 招き猫 craft craft
tanuki たぬきの置物 craft craft
shamoji 杓子 craft craft
brush 書道筆 craft craft
lip-brush リップブラシ craft craft
uchiwa うちわ craft craft
lantern 提灯 craft craft
geta 下駄 craft craft
soap せっけん craft craft
card-case 名刺入れ cloth textile
coin-purse 小銭入れ cloth textile
tenugui 手ぬぐい cloth textile
towel タオル cloth textile
tote トートバッグ cloth textile
furoshiki ふろしき cloth textile
book-cover ブックカバー cloth textile
apron エプロン cloth textile
monpe もんぺ cloth textile
tie ネクタイ cloth textile
coaster コースター cloth textile
indigo-cloth 藍染の布 cloth textile
"""

_PLACES = """
town-coast 海辺の町
town-mountains 山の町
town-islands 島の町
town-rice 田園の町
town-street 町並み
town-snow 雪の町
town-river 川の町
market 市
"""

KINDS: Mapping[str, Kind] = MappingProxyType(
    {code: Kind(code, *rest) for code, *rest in (row.split() for row in _TABLE.split("\n") if row)}
)

# Landscapes, 16:9; they lie on no ground.
PLACE_KINDS: Mapping[str, Kind] = MappingProxyType(
    {code: Kind(code, name, "", "place") for code, name in (row.split() for row in _PLACES.split("\n") if row)}
)
