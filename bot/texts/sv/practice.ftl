### Gränssnittets texter på finlandssvenska. Kundens repliker finns på annat håll (dialogues/).
### HTML: bara det som Telegram tillåter, här <b>, <i>, <blockquote>.

## Början och anvisningar

welcome =
    Hej! Här övar du på att möta en besvärlig kund. Skriv till kunden med dina egna ord: svaret du får beror på vad du faktiskt säger. Till sist ser du vad kunden berättar för andra om din service och vilka av dina ord som avgjorde saken.
help =
    <b>Så här går det till</b>
    Välj en kund, läs om situationen och skriv som om du var på jobbet. Du kan öva när som helst och försöka så många gånger du vill.

    /practise – välj en kund
    /again – samma kund en gång till
    /hint – ett tips
    /timeout – timeout: kunden väntar, du andas
    /stop – avbryt samtalet
    /progress – hur du har utvecklats
    /assignments – dina uppgifter
    /join – gå med i en klass med kod
    /class – dina klasser
    /tricks – klassens knep
    /settings – språk, humörmätare, coach
    /privacy – vad som sparas om dig
    /mydata – allt som finns om dig, som fil
    /forget – radera allt om dig
help-in-talk =
    Du är mitt i ett samtal, och kunden väntar på ditt svar. Skriv bara på som vanligt.

    /hint – ett tips för just det här läget
    /timeout – timeout: kunden väntar, du andas
    /stop – avbryt samtalet
    /settings – språk, humörmätare, coach
unknown-command = Det kommandot känner jag inte till. Skriv /help, så ser du alla.
empty = Det fanns inga ord i meddelandet. Skriv ditt svar som vanlig text.
stale = Den här knappen hör till ett gammalt meddelande. Använd den nyaste.

## Välja kund

cards-title = <b>Vem vill du möta?</b>
cards-level = Svårighet
cards-type = Kundtyp
cards-all = Alla kunder
cards-by-level = <b>Hur svår kund vill du ha?</b>
cards-by-type = <b>Hurdan kund vill du ha?</b>
card =
    <b>{ $number }. { $title }</b>
    Kundtyp: { $type } · { $setting }
    Svårighetsgrad { $level } · { $last }
last-none = du har inte prövat ännu
last-stopped = senast blev samtalet halvfärdigt
last-advocate = senast rekommenderade kunden er vidare
last-satisfied = senast gick kunden nöjd
last-indifferent = senast gick kunden med en axelryckning
last-angry = senast gick kunden arg
last-removed = senast måste samtalet avslutas
button-choose = Välj en kund
button-begin = { $number }. { $title }
button-continue = Fortsätt samtalet
button-again = Samma kund en gång till
button-retry = Pröva ett av svaren på nytt
button-transcript = Hela samtalet med kommentarer
button-erase = Ja, radera allt
button-keep = Nej, behåll
content-note = ⚠️ <b>Bra att veta:</b> { $note }
scene =
    <b>{ $title }</b>

    { $scene }

    <b>Det här får du lova</b>
    { $brief }

    Din kund är <b>{ $customer }</b>. Skriv till kunden med dina egna ord.
other-language-ahead = Den här kunden talar finska. Svara på finska.

## Samtalet

spoken = { $line }
no-talk = Du har inget samtal på gång. Välj en kund, så börjar vi.
talk-goes-on = Du är mitt i ett samtal. Du kan fortsätta det. Väljer du en ny kund här nedanför, tar det gamla samtalet slut.
again-sure = Du har ett samtal på gång. Vill du fortsätta, eller börja om från början med samma kund? Börjar du om tar samtalet slut.
resumed = Vi fortsätter där ni slutade. Det här sade <b>{ $customer }</b> senast:
scenario-changed = Den här övningen har ändrats medan du var borta, så samtalet kan inte fortsätta. Börja om, så får du den nya versionen.
stopped = Samtalet avbröts. Kunden berättar inte om det för någon, och det påverkar inte ditt saldo.
hint = 💡 { $hint }
hint-steam = Kunden behöver ännu prata av sig. Ingen lösning når fram förrän kunden märker att du har lyssnat.
hint-solve = Nu lyssnar kunden. Vad behöver du ännu fråga, och vad kan ni komma överens om tillsammans?
timeout-1 = ⏸ Timeout. Andas långsamt in och ut. Ilskan gäller situationen, inte dig. Fortsätt när du är redo.
timeout-2 = ⏸ Timeout. Sänk axlarna och läs kundens senaste meddelande en gång till. Vad är det kunden egentligen ber om?
timeout-3 = ⏸ Timeout. Byt tanken ”hur kan man vara så fräck” mot frågan ”hur kan jag lösa det här inom mina gränser”.
sent-sticker = Kunden ser inga klistermärken. Skriv med ord i stället.
sent-voice = Här går det inte att lyssna på röstmeddelanden. Skriv samma sak, så kan kunden svara.
sent-photo = Kunden ser inga bilder. Berätta med ord vad du ville visa.
sent-other = Kunden läser bara text. Skriv med ord i stället.
sent-outside = Jag förstår bara text och knappar. Välj en kund, så börjar vi öva.
edited = Jag såg att du ändrade ditt meddelande. Det påverkar ingenting.
edited-in-talk = Kunden hann redan läsa det du först skrev. Sagt är sagt, men du kan gå vidare därifrån: rätta till det i ett nytt meddelande.
speaks-fi = (Kunden talar finska. Ditt meddelande bedömdes inte, så försök på nytt på finska.)
speaks-sv = (Kunden talar svenska. Ditt meddelande bedömdes inte, så försök på nytt på svenska.)
speaks-en = (Kunden talar engelska. Ditt meddelande bedömdes inte, så försök på nytt på engelska.)

## Humörmätaren

meter = { $bar } { $word }
meter-low = det kokar
meter-tense = spänt
meter-better = redan lugnare
meter-high = bra

## Coachens kommentar

note =
    🧭 <i>Coachen</i>
    { $rows }
skill = ✓ ”{ $words }” – { $mark }
neutral = · ”{ $words }” – { $mark }
fault = ✗ ”{ $words }” – { $mark }
note-nothing-found = Det fanns inget särskilt att lyfta fram i svaret.
conduct-good = ✓ { $text }
conduct-bad = ✗ { $text }
conduct-heard = kunden blev hörd
conduct-validation = du bekräftade känslan genast och lovade hjälpa
conduct-stopping_question = du frågade vad kunden själv önskar
conduct-too_early = du gick till saken innan kunden hade fått säga sitt
conduct-ignored = kundens känsla blev utan svar
conduct-repeats_itself = du sade samma sak igen
conduct-stalls = saken kom inte vidare
conduct-too_long = meddelandet var för långt för den här kunden
conduct-beyond_authority = du lovade mer än du får lova
conduct-contradicts = du lovade sämre än förut
effect-much_better = → Kunden mjuknade tydligt.
effect-better = → Kunden mjuknade lite.
effect-same = → Kundens humör ändrades inte.
effect-worse = → Kunden blev lite mer spänd.
effect-much_worse = → Kunden blev klart mer spänd.
note-suggestion = <b>Pröva:</b> { $suggestion }

suggest-avoid_rude = lämna bort det sårande och håll dig till saken. Säg vad du kan göra.
suggest-avoid_calm_down = den som blir tillsagd att lugna sig blir bara argare. Låt kunden prata till punkt och visa att du lyssnar.
suggest-avoid_belittle = för kunden är saken precis så stor som den känns. Säg att du förstår varför.
suggest-avoid_compare = tala bara om den här kunden och det här ärendet.
suggest-avoid_sarcasm = säg samma sak rakt ut och utan pikar.
suggest-avoid_shouting = stora bokstäver och en rad utropstecken låter som skrik. Skriv i jämn ton.
suggest-avoid_blame_customer = leta inte efter någon skyldig. Berätta vad som händer härnäst.
suggest-avoid_nonapology = be om ursäkt för det som hände, inte för hur kunden tog det.
suggest-avoid_blame_others = kunden vill veta vad som görs, inte vems felet var. Säg ”vi” och tala om lösningen.
suggest-avoid_dismiss = om du inte kan hjälpa själv, berätta vem som kan och när.
suggest-avoid_excuse = hoppa över förklaringarna och säg vad du gör åt saken.
suggest-avoid_overpromise = lova bara sådant som du säkert kan hålla.
suggest-avoid_over_empathy = det räcker med mindre. En enda uppriktig mening känns äktare.
suggest-avoid_levity = lämna skämten: den här kunden vill bli tagen på allvar.
suggest-avoid_beyond_authority = kolla vad du får lova och erbjud något av det.
suggest-avoid_contradicts = håll fast vid det du redan har lovat. Om det inte går, säg det och be om ursäkt.
suggest-avoid_repeats_itself = säg det på ett annat sätt eller fråga något nytt.
suggest-avoid_too_early = lyssna först. Säg att du förstår varför det här känns tråkigt, och gå till saken först sedan.
suggest-avoid_too_long = korta ner till en eller två meningar.
suggest-avoid_stalls = för saken framåt: fråga, föreslå eller kom överens.
suggest-avoid_ignored = svara först på känslan, sedan på saken.
suggest-try_empathy = sätt ord på hur det här känns för kunden och varför.
suggest-try_apology = be om ursäkt för det som har hänt.
suggest-try_open_question = be kunden berätta med egna ord vad som hände.
suggest-try_paraphrase = upprepa saken med egna ord och kolla att du har förstått rätt.
suggest-try_recognition = ge kunden ett erkännande för det hen vet eller har insett.
suggest-try_boundary = sätt en lugn gräns: säg vänligt och tydligt vad som inte går an, och återgå sedan till saken.
suggest-try_listening = låt kunden prata till punkt och visa att du lyssnar.
suggest-try_solution = föreslå en konkret lösning eller ge två att välja mellan.
suggest-try_agreement = fråga om förslaget passar kunden.
suggest-try_next_step = berätta vad som händer härnäst och senast när.
suggest-try_follow_up = lova att höra efter senare om allt ordnade sig.

## Det som märks i ett svar

sign-greeting = hälsning
sign-apology = ursäkt
sign-empathy = empati
sign-thanks = tack
sign-open_question = öppen fråga
sign-closed_question = sluten fråga
sign-paraphrase = upprepning med egna ord
sign-offer_help = erbjuden hjälp
sign-solution = förslag till lösning
sign-agreement = gemensam överenskommelse
sign-next_step = nästa steg
sign-follow_up = uppföljning
sign-polite_form = artig form
sign-boundary = lugn gräns
sign-recognition = uppskattande ord
sign-nonapology = ursäkt bara till namnet
sign-blame_customer = att skylla på kunden
sign-blame_others = att skylla på andra
sign-calm_down = uppmaning att lugna sig
sign-belittle = förringande
sign-compare = jämförelse med andra
sign-sarcasm = sarkasm
sign-excuse = bortförklaring
sign-overpromise = för stora löften
sign-dismiss = att avfärda kunden
sign-rude = förolämpning
sign-shouting = skrik
sign-over_empathy = överdrivet medlidande
sign-levity = skämt
sign-heard = att kunden blir hörd
sign-validation = att bekräfta känslan genast i början
sign-stopping_question = frågan vad kunden önskar
sign-too_early = för tidigt till saken
sign-ignored = att gå förbi känslan
sign-repeats_itself = upprepning av samma sak
sign-stalls = att stampa på stället
sign-too_long = för långt meddelande
sign-beyond_authority = löften utöver befogenheterna
sign-contradicts = löften som inte stämmer överens

## Responsen

how-did-it-go = Samtalet är slut. Innan du får respons: hur gick det, och hur kändes det för dig?
rating-calm = 😌 Bra, jag höll mig lugn
rating-fine = 🙂 Helt okej
rating-tense = 😕 Det hakade, jag var spänd
rating-snapped = 😤 Jag tappade humöret
debrief-title = <b>{ $ending }</b>
ending-advocate = 🌟 Kunden rekommenderar er vidare
ending-satisfied = 🙂 Kunden gick nöjd
ending-indifferent = 😐 Kunden gick med en axelryckning
ending-angry = 😡 Kunden gick arg
ending-removed = 🚪 Samtalet avslutades eftersom gränsen var nådd
own-felt_good_and_was = Din egen bedömning: ”{ $rating }”. Så ser det ut också från kundens håll.
own-felt_worse_than_it_was = Din egen bedömning: ”{ $rating }”. I kundens ögon gick det bättre än det kändes för dig.
own-felt_better_than_it_was = Din egen bedömning: ”{ $rating }”. Kunden upplevde det på ett annat sätt. Här nedanför ser du var era vägar skildes.
own-felt_hard_and_was = Din egen bedömning: ”{ $rating }”. Det var ett svårt läge, och du märkte det själv. Det är där man börjar lära sig.
own-felt_good_and_was_even = Din egen bedömning: ”{ $rating }”. Du kom i mål, men kunden fick inget att berätta vidare.
own-felt_hard_and_was_even = Din egen bedömning: ”{ $rating }”. Det gick inte illa: av det här blir det ingen dålig historia som sprids.
snapped = Det är mänskligt att tappa humöret, och det händer också dem som har lång erfarenhet. Förlåt dig själv. Nästa gång kan du pröva det här: /timeout, ett andetag och sedan frågan ”hur kan jag lösa det här?”
last-words =
    Det sista kunden sade:
    { $words }
told =
    <b>3/11:</b> { $ending }
    { $words }
told-advocate = { $people } personer får höra om det här, och det de hör är bra.
told-satisfied = { $people } personer får höra om det här, och det de hör är bra.
told-indifferent = ingen får höra om det här. Så här tänker kunden:
told-angry = { $people } personer får höra om det här, och det de hör är dåligt.
told-removed = det här berättar kunden knappast för andra. Så här tänker kunden:
ladder-stays = <b>Lojalitetstrappan:</b> { $rung }, precis som förut.
ladder-moved = <b>Lojalitetstrappan:</b> { $before } → { $after }
rung-lost = förlorad kund
rung-potential = möjlig kund
rung-occasional = tillfällig kund
rung-regular = stamkund
rung-advocate = ambassadör
debt-grew = <b>1/12:</b> för ett dåligt kundmöte krävs det { $opened } bra. Nu är du skyldig { $debt }.
debt-shrank = <b>1/12:</b> { $debt ->
        [0] skulden är betald! Du är inte skyldig ett enda bra kundmöte.
       *[other] ett bra kundmöte minskade skulden. Du är ännu skyldig { $debt }.
    }
debt-stays = <b>1/12:</b> bra kundmöten som du ännu är skyldig: { $debt }.
debt-none = <b>1/12:</b> du är inte skyldig något.
rules-of-thumb = <i>3/11 och 1/12 är kursens tumregler, inte forskning: god service berättar man om för { $good } personer, dålig för { $bad }, och ett dåligt möte uppvägs av { $twelve } bra.</i>
checklist =
    <b>Sex steg</b>
    { $steps }

    <b>Att ta emot ett klagomål</b>
    { $acts }
check-done = ✓ { $step } (svar { $number })
check-kept = ✓ { $step }
check-missed = – { $step }: blev ogjort
check-spoiled = ✗ { $step }: snubblade i svar { $number }
step-vent = Låt kunden prata av sig
step-composure = Visa inga negativa känslor
step-empathy = Visa empati
step-ask = Ta reda på saken genom att fråga
step-agree = Kom överens om lösningen tillsammans
step-follow_up = Följ upp
step-apologise = Be om ursäkt
step-no_culprits = Leta inte efter skyldiga
step-no_harping = Tjata inte
step-thank = Tacka
best =
    <b>Ditt bästa svar</b> (nummer { $number })
    { $words }{ $marks }
retry =
    <b>Det här är värt ett nytt försök</b> (svar { $number }, humör { $change })
    { $words }{ $marks }
retry-lacked = Det saknades: { $signs }.
thirds = <b>Tredjedelarna:</b> av orden var { $share } % dina. Du frågade { $questions ->
        [0] inte en enda gång
        [one] en gång
       *[other] { $questions } gånger
    } ({ $replies ->
        [one] ett svar
       *[other] { $replies } svar
    }). Målet är en tredjedel prat, en tredjedel lyssnande och en tredjedel gemensamt samtal.
listening =
    <b>Lyssnande, nivå { $level }/5:</b> { $text } Det syns här (svar { $number }):
    { $words }
peculiar-better = <b>Just den här kunden uppskattade:</b> { $sign } (svar { $number }). Humöret { $own }, hos de flesta kunder { $usual }.
peculiar-worse = <b>Just den här kunden tålde inte:</b> { $sign } (svar { $number }). Humöret { $own }, hos de flesta kunder { $usual }.
customer-kind =
    <b>{ $type }</b>
    Det här fungerar: { $works }
    Det här förstör: { $spoils }
listening-1 = ”Jag lyssnar inte.”
listening-2 = ”Jag låtsas lyssna.”
listening-3 = ”Jag lyssnar för att kunna avbryta.”
listening-4 = ”Jag lyssnar ur min egen synvinkel.”
listening-5 = ”Jag lyssnar för att förstå.”
transcript-title = <b>Hela samtalet</b>
transcript-reply = <b>Du ({ $number }):</b> { $words } <i>[humör { $change }]</i>
nothing-said = I det här samtalet hann ingen säga något.

## Nytt försök

retry-begins = Vi går tillbaka till svar { $number }. Kunden har just sagt det här. Skriv vad du skulle säga nu. Slutet och saldot ändras inte.
retry-waits = Du håller på att pröva ett svar på nytt. Skriv vad du skulle säga till kunden, eller sluta: /stop.
scenario-gone = Den här övningen har ändrats eller tagits bort, så det går inte längre att återvända till det här samtalet.
retry-compared = Kundens humör ändrades { $first } första gången, nu { $second }.
retry-once-more = Du kan försöka en gång till. Efter det får du se hur någon annan kunde ha svarat.
retry-words = Skriv ditt svar med ord på kundens språk, så ser du vad det hade gjort.
retry-left = Okej, då lämnar vi det försöket.
model-reply =
    Så här kunde man till exempel ha svarat:
    <blockquote>{ $model }</blockquote>Det är inte det enda rätta sättet. Dina egna ord är alltid bättre än sådant du lärt dig utantill.

## Framsteg

progress =
    <b>Hittills</b>
    { $way }
    Samtal som du har slutfört: { $talks }

    <b>3/11:</b> { $good } personer har hört bra saker om din service, { $bad } dåliga.
    { $account }

    <b>Färdigheter</b> (i hur många samtal, när det fanns läge för det)
    { $skills }

    <i>3/11 och 1/12 är kursens tumregler.</i>
skill-row = { $bar } { $mark } { $shown }/{ $called }
progress-none = Det finns något att berätta när du har slutfört ett samtal.

## Inställningar och uppgifter

settings =
    <b>Inställningar</b>
    Tryck på det du vill ändra.
meter-shown = Humörmätare: syns
meter-hidden = Humörmätare: dold
coach-each = Coach: efter varje svar
coach-end = Coach: först i slutet
language-fi = suomi
language-sv = svenska
language-en = English
chosen = ● { $name }
privacy =
    <b>Det här sparas om dig</b>
    • svaren som du skriver i övningarna och markeringarna i dem
    • hur samtalen slutade och hur du själv bedömde dem
    • dina inställningar och numret på ditt Telegramkonto ({ $chat })
    • ett namn bara om du går med i en klass eller undervisar: i en klass det som du själv väljer. Ditt telefonnummer sparas inte.

    <b>Vem ser det</b>
    Din egen övning ser varken andra studerande eller lärare. Klassens uppgifter ser klassens lärare.

    Dina svar läses på skolans egen dator med hjälp av regler, och där sparas de också. Inga AI-tjänster används, och dina ord skickas ingen annanstans. Telegram förmedlar meddelandena precis som alla andra du skickar.

    <b>Hur länge</b>
    { $days ->
        [0] Allt sparas tills du raderar det.
        [365] När du inte har använt boten på ett år raderas allt. Du får ett meddelande om det två veckor innan.
       *[other] När du inte har använt boten på { $days } dagar raderas allt. Du får ett meddelande om det två veckor innan.
    }

    Allt som finns sparat om dig får du som fil: /mydata. När du vill radera allt, skriv /forget.
forget = Ska allt raderas: dina svar, resultat, saldo och inställningar?
forgotten = Allt är raderat. Om du någon gång vill börja om, skriv /start. Meddelandena som syns här kan du själv radera i Telegram.
kept = Bra, ingenting raderades.
failed = Något gick fel hos oss, och vi kunde inte behandla ditt meddelande. Det beror inte på dig. Skriv samma sak igen eller pröva /help.

## Kommandomenyn och botens presentation

command-practise = välj en kund
command-hint = ett tips
command-timeout = timeout: kunden väntar
command-stop = avbryt samtalet
command-again = samma kund en gång till
command-progress = hur du har utvecklats
command-settings = språk, mätare, coach
command-privacy = vad som sparas om dig
command-forget = radera allt om dig
command-help = anvisningar
description = Öva på att möta en besvärlig kund. Skriv med dina egna ord, kunden svarar på det du faktiskt säger, och till sist får du respons.
short-description = Öva på att möta en besvärlig kund med dina egna ord.

## Terminalen

terminal-help = Skriv ditt svar och tryck Enter. Knappar väljer du med siffra. Du slutar med Ctrl-D.
