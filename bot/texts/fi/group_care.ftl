## Ryhmän rauha: harjoitus, jota ei voi jatkaa, ja liian tiuhat pyynnöt

exercise-lost = Tätä harjoitusta ei voi enää jatkaa, joten se päättyi tähän. Uuden voi aloittaa kirjoittamalla /exercise.
group-slowly = Hetki vain, en ehdi näin nopeasti. Kokeile kohta uudestaan.
council-too-long = Ehdotuksesi on liian pitkä, kun kaikkien pitää ehtiä lukea se. Tiivistä se enintään { $most } merkkiin.
council-too-long-named = { $name }, ehdotuksesi on liian pitkä, kun kaikkien pitää ehtiä lukea se. Tiivistä se enintään { $most } merkkiin.
