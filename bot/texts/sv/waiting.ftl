## Kön

waiting-stage =
    🧍 <b>Kön</b>
    { $queue }

    { $how }
waiting-row = { $number } <b>{ $name }</b> { $standing }
waiting-stands-new = 👋 kom just
waiting-stands-served = 💬 betjänas
waiting-stands-noticed = 👀 har blivit sedd
waiting-stands-waits = 🟡 väntar
waiting-stands-restless = 🟠 börjar bli otålig
waiting-stands-loud = 🔴 kräver uppmärksamhet
waiting-stands-gone = 🚪 har gått
waiting-how-each =
    💬 Här finns inga turer. Svara på kundens eget meddelande: svep det åt vänster. Om du svarar på det här, börja med numret: <i>2: Ett ögonblick!</i>

    👀 är en blick eller en nickning: den tar ingen tid men räcker inte hur länge som helst.
waiting-how-number =
    💬 Här finns inga turer. Svara på kundens eget meddelande eller skriv i gruppen och börja med numret: <i>2: Ett ögonblick!</i> Andra meddelanden stannar i teamet.

    👀 är en blick eller en nickning: den tar ingen tid men räcker inte hur länge som helst.
waiting-how-reply = En kund är kvar: svara på det här meddelandet eller på kundens eget.
waiting-how-write = En kund är kvar: skriv rakt i gruppen. Ett meddelande som börjar med punkt är till teamet.
waiting-whom = { $name }, vem var det till? Svara på kundens eget meddelande eller börja med numret: <i>2: Ett ögonblick!</i>
waiting-left = { $customer } hann redan gå.
button-x_notice = 👀 Nicka åt { $number }
waiting-look-seen = { $name } märkte att du såg.
waiting-look-again = { $name } märkte din blick men vill snart höra något också.
waiting-look-already = { $name } vet redan att någon har sett.
waiting-look-worn = Bara en blick hjälper inte längre. Säg något.
waiting-look-gone = { $name } har redan gått.

## Kön: kunden kräver uppmärksamhet

waiting-call-1 = Hallå, är det någon där?
waiting-call-2 = Hallå! Är det någon som ser mig?
waiting-call-3 = Ursäkta nu, men här väntar man också.
waiting-call-4 = Kan jag också få lite hjälp?
waiting-call-5 = Är jag alldeles osynlig?
waiting-call-6 = När är det min tur?
waiting-call-7 = Hur många gånger måste man fråga innan någon hör?
waiting-call-8 = De andra får visst hjälp.

## Kön: genomgång

waiting-back =
    🍽 <b>Om det här hade varit en restaurang</b>
    { $restaurant }

    { $waits }

    <i>Väntan räknas i svar som andra fick under tiden. Också en tyst minut räknas.</i>
waiting-restaurant-noticed = Alla blev sedda. Ingen behövde undra om någon hade märkt dem.
waiting-restaurant-unsure = Alla visste inte om någon hade sett dem. En blick, en nickning eller ett ord genast i början hade räckt.
waiting-restaurant-fighting = Här fick man kämpa för att bli sedd. När kön växer hjälper redan en enda mening: ”Jag har sett er, jag kommer strax.”
waiting-waited = { $number } <b>{ $name }</b>: { $facts }
waiting-first =
    { $beats ->
        [0] blev sedd genast
        [one] blev sedd efter ett svar
       *[other] blev sedd efter { $beats } svar
    }
waiting-never = blev inte sedd en enda gång
waiting-longest =
    { $beats ->
        [0] behövde inte vänta
        [one] väntade som längst ett svar
       *[other] väntade som längst { $beats } svar
    }
waiting-overlooked =
    { $times ->
        [one] fick en gång kräva uppmärksamhet
       *[other] fick { $times } gånger kräva uppmärksamhet
    }
waiting-walked-out = tröttnade och gick
