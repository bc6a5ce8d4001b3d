## Skenaarion kaavio kirjoittajalle (hankala draw)

draw-size = { $nodes } solmua, { $ways } siirtymää
draw-otherwise = muuten
draw-start = alku
draw-how = Solmun siirtymistä otetaan ensimmäinen, jonka ehto täyttyy. Samaan solmuun vievät viivat yhtyvät.
draw-walk-out = tunnelma tai kärsivällisyys loppui
draw-from-anywhere = mistä tahansa: tunnelma tai kärsivällisyys loppui
draw-missing = puuttuu tiedostosta
draw-covered = Keskusteluja { $talks }, käytettyjä siirtymiä { $crossed }/{ $ways }. Mitä leveämpi viiva, sitä useammin; katkoviivaa ei kertaakaan.
draw-many-talks = { $talks } keskustelua on korostettu.
draw-words = ”{ $words }”
draw-scene = tarinan myöhempi kohtaus alkaa
