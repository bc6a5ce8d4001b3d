## Scenariots graf, så som den som skriver ser den (hankala draw)

draw-size = { $nodes } noder, { $ways } övergångar
draw-otherwise = annars
draw-start = början
draw-how = Den första övergången vars villkor gäller väljs. Linjer som leder till samma nod löper samman.
draw-walk-out = stämningen eller tålamodet tog slut
draw-from-anywhere = var som helst ifrån: stämningen eller tålamodet tog slut
draw-missing = finns inte i filen
draw-covered = I { $talks } samtal användes { $crossed } av { $ways } övergångar. Ju bredare linje, desto oftare; streckade linjer aldrig.
draw-many-talks = { $talks } samtal är markerade.
draw-words = ”{ $words }”
draw-scene = en senare scen i berättelsen börjar
