"""Which drawing fits a product: words in its name first, its category when none is found."""

from collections.abc import Mapping
from types import MappingProxyType

# The first word found in the name wins, so the narrower word stands first.
_WORDS = """
メロンパン cake
メロン melon
赤ワイン wine-red
ワイン 白 wine-white
白ワイン wine-white
ワイン wine-red
カマンベール cheese
チーズ cheese
燻製オイル oyster-jar
カキオコソース sauce
牡蠣 oyster
かき oyster
さんま saury
さば缶 fish-can
かに味噌缶 crab-can
りんごジュース apple-juice
みかんジュース mikan-juice
せんべい汁 hotpot
しめさば mackerel
さば mackerel
鉄器 iron-kettle
鉄瓶 iron-kettle
冷麺 cold-noodles
南部せんべい nambu-senbei
牛たん beef-tongue
笹かまぼこ sasa-kamaboko
昆布巻き kobumaki
ピーナッツみそ peanut-paste
八丁味噌 hatcho-miso
金山寺味噌 kinzanji-miso
味噌煮込み miso-udon
味噌 miso
こけし kokeshi
きりたんぽ kiritanpo
弁当箱 magewappa
曲げわっぱ magewappa
さくらんぼ cherry
ラ・フランス pear
洋梨 pear
将棋 shogi
名刺入れ card-case
小銭入れ coin-purse
塗 小鉢 lacquer-kobachi
汁椀 lacquer-bowl
夫婦箸 chopsticks
箸置き chopstick-rest
春慶 lacquer-plate
小物入れ lacquer-box
ゆべし yubeshi
豚骨 tonkotsu-ramen
ラーメン ramen
納豆 natto
梅酒 ume-liqueur
純米 sake
清酒 sake
日本酒 sake
ビアマグ beer-mug
ビアカップ copper-cup
マグカップ mug
藍染カップ indigo-cup
栗焼酎ケーキ cake
栗おこわ chestnut-rice
栗鹿ノ子 kuri-kanoko
栗 chestnut
そばちょこ soba-choko
いちごジャム strawberry-jam
ジャム strawberry-jam
マーマレード marmalade
いちご strawberry
たまねぎ onion
玉ねぎ onion
ねぎ leek
こんにゃく konjac
明日葉茶 herb-tea
棒茶 roasted-tea
ほうじ茶 roasted-tea
抹茶バウム baumkuchen
バウムクーヘン baumkuchen
抹茶 matcha
玉露 gyokuro
里芋 taro
ぬれ煎餅 senbei
煎餅 senbei
せんべい senbei
手ぬぐい tenugui
白しょうゆ white-soy
醤油 soy-sauce
しょうゆ soy-sauce
落花生 peanut
泡盛 awamori
焼酎 shochu
切子 kiriko
人形焼 ningyo-yaki
もみじ饅頭 momiji-manju
饅頭 manju
梅干 umeboshi
南高梅 umeboshi
寄木 yosegi-box
米麹の甘酒 amazake
甘酒 amazake
みりん mirin
カトラリー cutlery
ぶり yellowtail
おりん orin
蒲鉾 kamaboko
かまぼこ kamaboko
落雁 rakugan
金沢箔 gold-dish
便箋 washi-letter
三徳 knife
ペティ petty-knife
菜切 nakiri
包丁 knife
にゅうめん nyumen
木箱 somen-box
素麺 somen
そうめん somen
へぎそば hegi-soba
出雲そば wariko-soba
瓦そば kawara-soba
そば 乾麺 soba-dried
おろしそば soba
稲庭うどん udon-dried
手延うどん udon-dried
うどん 手延べ udon-dried
うどん udon
マスカット grapes
ぶどう grapes
枯露柿 dried-persimmon
干し柿 dried-persimmon
わさび wasabi
カレー curry
赤かぶ red-turnip
うなぎ eel
みかん mikan
ブックカバー book-cover
かつお節 bonito-flakes
枯節 katsuobushi
たたき bonito-tataki
マグロ tuna
まぐろ tuna
朱泥急須 teapot
急須 teapot
招き猫 manekineko
しぐれ煮 simmered-beef
トートバッグ tote
あおさ aosa
たぬき tanuki
ふろしき furoshiki
くるみ餅 kurumi-mochi
タオル towel
水なす eggplant
なす eggplant
黒豆 black-beans
飯碗 rice-bowl
茶碗 rice-bowl
山の芋 yam
紅いもタルト sweet-potato-tart
梨 nashi
ランプ washi-lamp
らっきょう rakkyo
がに crab
かに crab
しじみ clams
若草 wakakusa
エプロン apron
白桃 peach
杓子 shamoji
リップブラシ lip-brush
書道筆 brush
湯呑 yunomi
ぐい呑 guinomi
ふぐ fugu
わかめ wakame
金時 sweet-potato
オリーブ olive-oil
うちわ uchiwa
せっけん soap
鯛めし tai-meshi
じゃこ天 jakoten
ゆずぽん酢 ponzu
ぽん酢 ponzu
ゆずはちみつ yuzu-drink
ゆずごしょう yuzu-kosho
ゆず yuzu
提灯 lantern
もんぺ monpe
染付 porcelain-plate
ごどうふ tofu
豆腐 tofu
いかしゅうまい squid-shumai
椿油 camellia-oil
あごだし dashi-pack
カステラ castella
からすみ karasumi
車海老 prawn
えび prawn
小鉢 kobachi
晩柑 citrus
飛び鉋 slip-plate
やちむん yachimun
下駄 geta
焼肉用 beef-grill
牛 beef
炭火焼 grilled-chicken
マンゴー mango
ゼリー jelly
ネクタイ tie
黒糖 brown-sugar
コースター coaster
パイナップル pineapple
ラー油 chili-oil
海藻塩 salt
の塩 salt
りんご apple
米 rice
ささ結び rice
コシヒカリ rice
茶 tea
"""

_BY_CATEGORY: Mapping[str, str] = MappingProxyType(
    {
        "seafood": "fish",
        "produce": "vegetables",
        "livestock": "beef",
        "sweets": "manju",
        "sake": "sake",
        "tea": "tea",
        "noodles": "udon",
        "seasoning": "soy-sauce",
        "drink": "apple-juice",
        "prepared": "bento",
        "craft": "lacquer-bowl",
        "textile": "indigo-cloth",
    }
)

WORDS: tuple[tuple[str, str], ...] = tuple((word, kind) for word, _, kind in (row.rpartition(" ") for row in _WORDS.split("\n") if row))


def kind_for(product_name: str, category: str) -> str:
    """The kind code for a product; category is one of the twelve codes (others: 'bento')."""
    for word, kind in WORDS:
        if word in product_name:
            return kind
    return _BY_CATEGORY.get(category, "bento")
