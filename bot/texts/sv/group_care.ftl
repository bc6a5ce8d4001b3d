## Lugn i gruppen: en övning som inte kan fortsätta, och för täta begäranden

exercise-lost = Den här övningen går inte att fortsätta, så den tog slut här. Skriv /exercise för att börja en ny.
group-slowly = Ett ögonblick, jag hinner inte så här snabbt. Försök igen om en stund.
council-too-long = Förslaget är för långt, alla ska hinna läsa det. Korta ner det till högst { $most } tecken.
council-too-long-named = { $name }, ditt förslag är för långt, alla ska hinna läsa det. Korta ner det till högst { $most } tecken.
