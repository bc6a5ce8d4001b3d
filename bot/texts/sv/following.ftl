## Uppräkningar

listed = { $others } och { $last }

## Klassens sida

class-menu =
    <b>{ $cohort }</b>
    Studerande: { $students }
    Lärare: { $teachers }
class-works =
    <b>Uppgifter</b>
    { $rows }
class-works-none = Klassen har inga uppgifter just nu.
class-work = • { $title }: { $standing }
class-work-due = • { $title }: { $standing } · { $due }
class-work-over = • { $title }: { $standing } · tiden gick ut { $due }
stands-done = { $count ->
        [one] 1 klar
       *[other] { $count } klara
    }
stands-going = { $count } håller på
stands-tried = { $count } har försökt
stands-not_begun = { $count } har inte börjat
stands-nobody = ingen har fått den ännu
class-ledger = <b>3/11:</b> { $good } personer har hört bra saker om klassens service, { $bad } dåliga. <b>1/12:</b> { $debt ->
        [0] klassen är inte skyldig något.
       *[other] klassen är ännu skyldig { $debt } bra kundmöten.
    }
works =
    <b>{ $cohort }</b>
    Alla uppgifter, den nyaste först
work-was-cancelled = { $title } (återkallad)
button-works = Alla uppgifter
button-more = Mer …
classes-all = Alla klasser
button-heat_class = Vad klassen kan

## Klassen i en uppgift

work-head =
    <b>{ $title }</b>
    { $cohort }
work-head-due = Tidsgräns: { $due }
work-head-cancelled = Uppgiften är återkallad.
work-head-counts = Läget: { $standing }. Försök sammanlagt: { $attempts }.
standing-not_begun = inte börjat
standing-going = håller på
standing-tried = har försökt
standing-done = klar
went-advocate = ambassadör
went-satisfied = nöjd
went-indifferent = axelryckning
went-angry = arg
went-removed = gränsen nådd
went-stopped = avbrutet
column-name = Studerande
column-ending = Kunden
column-mood = Humör
column-attempts = Försök
text-heading = <b>{ $standing } ({ $count })</b>
text-mood = humör { $mood }/100
text-best-mood = humör som bäst { $mood }/100
text-attempts = försök { $attempts }
late = försenat
button-work_text = Samma som text
button-work_view = Läget i klassen
button-heat = Vad de kan
button-hard = Svåraste stället
button-nudge = Påminn dem som inte börjat ({ $count })
nudge = 👋 { $teacher } påminner: uppgiften <b>{ $title }</b> väntar ännu på dig ({ $cohort }).
nudged = { $count ->
        [one] Påminnelsen gick till en studerande.
       *[other] Påminnelsen gick till { $count } studerande.
    }
nudged-in-the-morning = { $count ->
        [one] Påminnelsen går till en studerande på morgonen, inte nu på natten.
       *[other] Påminnelsen går till { $count } studerande på morgonen, inte nu på natten.
    }
nudged-today = De har redan fått en påminnelse i dag. I morgon kan du skicka en ny.
nudged-nobody = Det finns ingen att påminna: alla har redan börjat, eller så är uppgiften över.
nudged-unreached = De som inte har börjat har alla blockerat boten: den kan inte skriva till dem. Påminn dem på lektionen.

## Vad klassen kan

skill-apology = Ursäkt
skill-empathy = Empati
skill-thanks = Tack
skill-open_question = Öppen fråga
skill-paraphrase = Upprepning
skill-solution = Lösning
skill-agreement = Komma överens
skill-next_step = Nästa steg
skill-follow_up = Uppföljning
heat-title = Alla uppgifter
heat-whole = Klassen
heat-total = Totalt
heat-legend = 2/3: färdigheten syntes i två av de tre samtal där det fanns tillfälle att visa den. Ju mörkare ruta, desto oftare. På klassens rad är siffrorna studerande.
heat-nothing = Det finns inget att berätta ännu: ingen har slutfört ett samtal.
heat-caption =
    <b>{ $title }</b>
    { $cohort }

    { $words }
heat-students = { $count ->
        [one] En studerande är med.
       *[other] { $count } studerande är med.
    }
heat-good = 💪 Många { $skills } redan.
heat-missed = 🎯 Mest att öva på: { $skills }.
heat-gap = { $skill } ({ $shown }/{ $called })
heat-faults = ⚠️ De vanligaste fallgroparna: { $faults }.
heat-fault = { $fault } ({ $count ->
        [one] 1 studerande
       *[other] { $count } studerande
    })
does-apology = ber om ursäkt för det som hänt ({ $shown }/{ $called })
does-empathy = visar empati ({ $shown }/{ $called })
does-thanks = tackar kunden ({ $shown }/{ $called })
does-open_question = ställer öppna frågor ({ $shown }/{ $called })
does-paraphrase = upprepar saken med egna ord ({ $shown }/{ $called })
does-solution = föreslår en lösning ({ $shown }/{ $called })
does-agreement = kommer överens med kunden ({ $shown }/{ $called })
does-next_step = berättar vad som händer härnäst ({ $shown }/{ $called })
does-follow_up = lovar att höra efter senare ({ $shown }/{ $called })

## Svåraste stället

hard-place =
    <b>Här gick det oftast snett</b>
    { $title }

    Kunden sa:
    { $line }
    Hit kom { $students } studerande, och { $failed } av dem snubblade.
hard-causes = Vanligaste orsakerna: { $causes }.
hard-examples =
    <b>Så här svarade några</b>
    { $replies }
hard-contrast =
    <b>Det här fungerade</b>
    { $replies }
hard-nothing = Det svåraste stället går inte att peka ut ännu. Det behövs svar från minst tre studerande på samma ställe, och någon av dem ska ha snubblat.

## En studerande

pupil = <b>{ $name }</b>, { $cohort }
pupil-not_begun = Inte påbörjade: { $titles }
pupil-going = Pågår: { $titles }
trials =
    <b>Samtal</b>
    { $rows }
trials-none = Inget samtal i någon uppgift är slutfört ännu.
trial = • { $at }: { $title } – { $words }
trial-button = { $day } { $went } · { $title }
growth-mood = Kundens humör i slutet
growth-skills = Färdigheter som syntes, %
growth-attempts = Samtal
growth-moods = Kundens humör var { $first }/100 i slutet av det första samtalet och { $last }/100 i slutet av det senaste.
growth-shares = Av de färdigheter som det fanns tillfälle att visa syntes först { $first } % och senast { $last } %.
growth-new = Nytt sedan början: { $skills }.
handed-going = Det här samtalet pågår ännu. Du ser det när den studerande har avslutat det.
handed-nothing = I det här samtalet hann ingenting bli sagt.
handed-head =
    <b>{ $name }</b>: { $title }
    { $at } – { $words }
customer-nameless = Kunden
transcript-of = <b>{ $name } ({ $number }):</b> { $words } <i>[humör { $change }]</i>

## Kommentarer

button-remark = Kommentera
button-handed = Tillbaka till samtalet
button-pupil = Till den studerandes sida
remark-ask = Vad vill du säga om det här samtalet? Skriv det här eller skicka ett röstmeddelande. { $name } får det genast och ser att det är från dig.
remark-too-long = Kommentaren är för lång. Korta ner den till högst { $most } tecken.
remark-sent = Kommentaren är skickad. { $name } ser den också i samband med samtalet.
remark-letter =
    💬 { $teacher } kommenterade ditt samtal <b>{ $title }</b> ({ $day }):
    <blockquote>{ $words }</blockquote>
remark-letter-voice = 💬 { $teacher } kommenterade ditt samtal <b>{ $title }</b> ({ $day }).
comment =
    💬 <b>{ $teacher }:</b>
    <blockquote>{ $words }</blockquote>
comment-voice = 💬 { $teacher }

## Rätta markeringar

button-correct = Rätta en markering
button-marks = Tillbaka till svaret
button-missing = En markering saknas …
correct-which = I vilket svar är markeringen fel?
correct-other = De andra svaren
correct-gone = Den här övningen har ändrats eller tagits bort, så markeringarna går inte längre att rätta.
correct-turn = { $number }. { $words }
marks-of =
    <b>Svar { $number }</b>
    { $words }
    { $rows }
marks-how = Tryck på den markering som är fel. Resultatet räknas genast om, och den studerande får veta det.
marks-none = Inga markeringar.
mark-wrong = ✗ Stämmer inte: { $mark }
mark-restore = ↩ Återställ: { $mark }
mark-drop = ↩ Ta bort din egen: { $mark }
missing-which =
    <b>Svar { $number }</b>
    { $words }
    Vilken markering saknas?
corrected-letter =
    ✏️ { $teacher } rättade markeringar i ditt samtal <b>{ $title }</b> ({ $day }):
    { $rows }
    Ditt resultat är omräknat.
corrected-back = ✏️ { $teacher } återställde markeringarna i ditt samtal <b>{ $title }</b> ({ $day }). Ditt resultat är omräknat.
recounted-reached = 🎯 Därmed är uppgiftens mål nått.
recounted-open = Därmed är uppgiftens mål inte nått ännu.
corrected-missed = • svar { $number }: tillagt { $mark }
corrected-wrong = • svar { $number }: borttaget { $mark }
