## Vad man ännu kan se över i en egen övning

own-advice =
    Övningen fungerar. I filen <b>{ $name }</b> finns ändå { $count ->
        [one] ett ställe
       *[other] { $count } ställen
    } att se över:
fault-HK023 = den här grenen i noden { $about } väljs aldrig, för någon gren före den hinner alltid först. Flytta upp den eller ta bort den.
fault-HK024 = i { $about } säger villkoret emot sig självt, så det kan aldrig uppfyllas.
fault-HK025 = i { $about } finns en gräns som den här kunden antingen alltid eller aldrig når.
fault-HK026 = i noden { $about } börjar en ny scen som man kan komma tillbaka till om och om igen. Varje gång börjar allt om, och samtalet tar aldrig slut.
fault-HK027 = inte ens de bästa svaren leder till slutet { $about }, om kunden börjar på sitt sämsta humör.
fault-HK028 = i noden { $about } är samtalet redan förlorat, men det kan ändå gå runt i en cirkel. Låt det ta slut eller öppna en väg tillbaka.
fault-HK038 = språket { $about } nämns inte i languages.
fault-HK039 = på språket { $about } finns det inga ord än. Skriv dem eller ta bort språket ur languages.
fault-HK040 = i texten finns ett tecken som inte hör dit ({ $about }). Ta bort det och skriv stället på nytt.
fault-HK041 = i ordet ”{ $about }” finns en bokstav som bara ser vanlig ut. Skriv ordet på nytt.
fault-HK042 = ”{ $about }” är en bokstav som gick sönder vid kopieringen. Skriv den på nytt och spara filen som UTF-8.
fault-HK043 = ordet ”{ $about }” står här två gånger i rad.
fault-HK044 = här är det två mellanslag i rad: ”{ $about }”
fault-HK045 = ett citattecken saknar sitt par: ”{ $about }”
fault-HK046 = ett komma delar repliken i två meddelanden, sätt citattecken kring den: ”{ $about }”
fault-HK060 = uttrycket ”{ $about }” betyder samtidigt något som man inte får lova. Skilj dem åt med olika ord.
fault-HK061 = uttrycket ”{ $about }” är onödigt, för ett annat uttryck täcker det redan.
fault-HK062 = uttrycket ”{ $about }” kan aldrig finnas i ett svar. Kontrollera skiljetecken, siffror och asterisk.
fault-HK063 = i uttrycket ”{ $about }” finns klammerparenteser. Skriv de ord som den studerande skulle använda.
