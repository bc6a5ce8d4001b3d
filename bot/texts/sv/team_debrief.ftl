## Teamets genomgång: kunderna

team-customer = <b>{ $name }</b> · { $title }
team-moods = Humöret var { $start }/100 i början och { $end }/100 i slutet.
team-broken-off = ⏹ Samtalet avbröts, så kunden berättar inte om det för någon.
team-unfinished = avbröts
team-heard = <b>3/11 hittills:</b> { $good ->
        [0] { $bad ->
            [0] ingen har hört något om er ännu.
           *[other] ingen har hört något gott om er ännu, { $bad } personer har hört något dåligt.
        }
       *[other] { $good } personer har hört något gott om er, { $bad } något dåligt.
    }
team-debt-grew = <b>1/12:</b> ett dåligt kundmöte uppvägs först av tolv bra. Nu är teamet skyldigt { $debt } bra kundmöten.
team-debt-shrank = <b>1/12:</b> { $debt ->
        [0] skulden är betald, teamet är kvitt!
        [one] teamets skuld minskade. Ett bra kundmöte återstår.
       *[other] teamets skuld minskade. { $debt } bra kundmöten återstår.
    }
team-debt-stays = <b>1/12:</b> { $debt ->
        [one] teamet är ännu skyldigt ett bra kundmöte.
       *[other] teamet är ännu skyldigt { $debt } bra kundmöten.
    }
team-debt-none = <b>1/12:</b> teamet är inte skyldigt något.

## Teamets genomgång: svaren

team-best = 💪 <b>De här är värda att minnas</b>
team-best-line = <b>{ $name }</b>: { $marks }
team-best-lifted = <b>{ $name }</b>: humöret steg
team-turning = <b>Här vände humöret</b>
team-turned = Svar { $number }, humör { $change }
team-turned-with = { $name }, svar { $number }, humör { $change }
team-check = { $held }/{ $of } { $step }
team-check-how = <i>Siffran visar med hur många kunder det lyckades.</i>
team-noted = { $change } · { $signs }
team-quoted = ”{ $words }”

## Teamets genomgång: frågan

team-talk =
    💬 <b>Prata om det här</b>
    { $question }
talk-question-seven_ways = När man tappar humöret glömmer man att det finns alternativ. Tänk igenom dem nu i lugn och ro: en kund tränger sig före och kräver service genast. Ni kan ge efter, betjäna kunden vänligt när det är hens tur, ta kunden först och be de andra om ursäkt, sätta kunden på plats, göra kunden till åtlöje, spela ödmjuka eller hitta på något annat. Vart leder vart och ett av sätten?
talk-question-limits = Var går gränsen som en kund inte får gå över? Med vilka ord säger du det vänligt men så att det håller?
talk-question-two_roads = Samma kund, två olika slut. I vilket svar skildes vägarna? Vad hade man ännu kunnat säga just där?
talk-question-waiting_unseen = När har du själv väntat utan att någon ens tittade åt ditt håll? Vilken liten gest hade räckt?
talk-question-lost_regular = Kunden var redan på er sida, och ändå förlorade ni kunden. Finns det något ställe som du har slutat gå till? Räckte det med en enda besvikelse?
talk-question-bad_word = Vem av dina kompisar har senast berättat om dålig service? Vad berättade hen, och skulle du själv gå dit längre?
talk-question-what_would_you_tell = Om du hade varit den här kunden, vad skulle du berätta för dina kompisar i kväll? Vad hade behövt hända för att du skulle berätta något bra?
talk-question-second_chance = När har du gett en ny chans åt ett ställe där servicen var dålig? Vad krävde det av dem, och av dig?
talk-question-no_reason = Hade kunden orsak att klaga? Förändrar det hur det lönar sig att svara?
talk-question-other_ways = Välj ett svar som gjorde kunden på sämre humör och hitta på tre andra sätt att svara. Vart hade vart och ett lett?
talk-question-own_ladder = Den här kunden blev inte arg, men inte heller förtjust. Tänk på dina egna butiker: var handlar du bara ibland, var är du stamkund, vad rekommenderar du för andra? Vad skulle få dig att ta ett steg uppåt?
talk-question-whose_advocate = Vilket ställe rekommenderar du för andra? Vad gjorde de där när du började berömma det?
talk-question-best_service = Vad är din bästa serviceupplevelse? Vad var det någon sade eller gjorde?
talk-question-turned_day = Kunden kom arg och gick på gott humör. När har någon vänt en dålig dag för dig, och vad gjorde hen?
talk-question-what_makes_you_good = Vad gör dig bra på att betjäna kunder? Säg först vad någon annan i teamet lyckades med och först sedan vad du själv är bra på.
talk-question-irritates = Vad stör dig mest när du själv är kund? Syntes något av det i det här samtalet?
talk-question-pleases = Ett enda svar ändrade kundens humör mycket. Vilken liten sak gör dig glad när du själv är kund?
talk-question-develop = Vad skulle du vilja kunna bättre nästa gång? Hur kan de andra hjälpa dig med det?

## Två diskar

team-desk = Disk { $number }
team-desks = <b>Två diskar, samma kund</b>
team-desk-turn = <b>Svar { $number }</b>
team-desk-reply = { $desk }, humör { $mood }:
team-desk-gone = { $desk }: kunden hade redan gått
team-desk-silent = { $desk }: inget svar
team-desk-ahead = → Här kom man längre: { $desk }
team-desk-level = → Humöret ändrades lika mycket hos båda.
team-desk-ends =
    <b>{ $desk }</b>
    { $ending }
    Humöret i slutet { $mood }/100.
