const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Forms of companies: no part of the name that people say. */
export const legalForms = setOf(
  'ltd limited gmbh mbh inc incorporated llc llp lp plc corp corporation co company ag kg kgaa ohg se sa sas sarl sl slu srl spa bv nv oy oyj ab as asa aps kk pty pte ev eg ug',
);

/** Between the parts of a name; people leave them out or write them in another way. */
export const connectors = setOf('and und y e et en of the de del der die das des du la le los las van von zu ter ten den dos da di and');

/** What an organisation is or does: said of any, so it points to none when it stands alone. */
export const organisationWords = setOf(`
  group gruppe groupe grupo groep holding holdings partners partner international global national regional council bank university universitat universidad universite hospital clinic klinik
  school college academy institute foundation stiftung fundacion association trust agency authority ministry department office board union federation society network alliance
  foods food robotics logistics analytics software systems solutions services technologies technology tech labs lab digital media energy energia health healthcare care medical pharma biotech fintech insurance
  finance financial capital ventures consulting retail stores shop market industries industrial manufacturing engineering construction transport mobility airlines hotels travel telecom water power
  north south east west nord sud ost este oeste central city county district town village region europe emea apac americas uk us usa eu dach`);

/** What a team does or where it sits: every organisation has one of these. */
export const teamWords = setOf(`
  team teams squad tribe chapter crew unit group department division board management leadership executive staff office pilot core
  sales marketing finance accounting controlling operations ops product products engineering development dev design data platform infrastructure security it hr people talent culture recruiting legal compliance
  support service services customer customers success experience care research quality qa testing procurement purchasing logistics supply chain warehouse production manufacturing maintenance facilities
  communications communication pr brand content growth digital innovation strategy transformation project projects programme portfolio planning risk audit treasury payroll administration admin
  vertrieb einkauf produktion entwicklung personal verwaltung leitung geschaftsfuhrung kundenservice ventas marketing finanzas operaciones produccion compras personas direccion
  ventes achats ressources humaines direction produit verkoop inkoop productie personeel directie and und y et en of the for a b c 1 2 3 4 5`);

/** Before a name of a person, and no part of it. */
export const titles = setOf(
  'mr mrs ms miss mx sir dame dr prof professor herr frau hr fr senor senora senorita sr sra don dona monsieur madame mme mlle m meneer mevrouw dhr mevr lord lady',
);

/** Parts of family names that say nothing alone. */
export const particles = setOf(
  'de del della der den di da dos das du la le van von vom zu zur ter ten af av al el bin ibn bint ben y e jr sr ii iii iv mac mc o st',
);

/** Written in capitals in any text of ours; nobody's initials. */
export const usualCapitals = setOf(`
  ok ko okr okrs kr krs kpi kpis hr it ai pr qa ux ui po vp ceo cfo cto coo cio cmo chro md pm pmo rd ip tv pc id vs uk us usa eu un emea apac dach faq pdf url csv api crm erp saas b2b b2c roi nps csat sla ebit
  ebitda asap fyi tbd tba eod am pm gmt utc cet est pst q1 q2 q3 q4 h1 h2 fy i a o ii iii iv vi vii ix xi xl xs ltd llc gmbh ag sa bv nv inc plc co no yes do we my so if or in on to at by of be is as an us me he up go it
  dna usb sms gdpr dsgvo iso din kg km cm mm ml mb gb kb eur usd gbp chf min max nb ps rfp rfi sow mvp poc bi ml dx cx sme kmu`);
