/** What a column can be in a table of events. */
export const ROLES = [
  'case',
  'activity',
  'time',
  'id',
  'amount',
  'currency',
  'channel',
  'device',
  'system',
  'objectType',
  'objectId',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Usual names of each role, in English, German, French and Portuguese, as XES, PM4Py, Celonis, Disco, Segment and
 * plain exports write them; the most telling first. Written without case, accents and signs.
 */
const ROLE_NAMES: Readonly<Record<Role, readonly string[]>> = {
  case: words(`caseconceptname caseid case casekey caseident casenumber traceid trace processid processinstance
    processinstanceid instanceid journeyid fall fallid fallnummer vorgang vorgangsid vorgangsnummer dossier dossierid
    numerodossier casid idcas caso idcaso casoid processo idprocesso numeroprocesso`),
  activity:
    words(`conceptname activity activityname activityen ocelactivity eventname event eventtype action step task taskname
    operation aktivitat aktivitatsname ereignis ereignisname schritt arbeitsschritt tatigkeit activite evenement etape
    nomevenement atividade evento acao etapa tarefa nomeevento status orderstatus statut zustand situacao`),
  time: words(`timetimestamp timestamp ocelttimestamp oceltimestamp eventtime eventtimestamp eventdate datetime occurredat
    completetimestamp endtimestamp time starttimestamp starttime timestart date createdat createdtime ts zeitstempel
    zeitpunkt zeit datumuhrzeit datum horodatage dateheure dateevenement heure momento datahora dataevento horario data
    endtime completiontime invoicedate orderdate purchasedate bestelldatum datecommande datapedido`),
  id: words('eventid oceleid eid messageid eventuuid ereignisid idevento idevenement'),
  amount:
    words(`amount revenue ordertotal totalamount totalprice total ordervalue grandtotal betrag gesamtbetrag umsatz
    summe montant montanttotal valor valortotal paymentvalue`),
  currency: words('currency currencycode wahrung devise moeda'),
  channel: words('channel acquisitionchannel utmsource sourcemedium trafficsource kanal canal'),
  device: words('device devicecategory devicetype platform gerat plattform appareil dispositivo'),
  system: words('system sourcesystem application quellsystem systeme sistema'),
  objectType: words('objecttype oceltype ocelotype'),
  objectId: words('objectid oceloid oid'),
};

/** Usual names of columns that name an object, by the object's type. */
const OBJECT_NAMES: Readonly<Record<string, readonly string[]>> = {
  customer:
    words(`customerid customer customeruniqueid customerkey userid user clientid client visitorid userpseudoid anonymousid
    kunde kundenid kundennummer kundennr benutzer benutzerid clienteid idcliente cliente usuario idusuario utilisateur
    idclient numeroclient idutilisateur buyerid shopperid memberid contactid`),
  session: words(
    'sessionid session usersession visitid gasessionid sitzung sitzungsid idsession idsessao sessao',
  ),
  order:
    words(`orderid order ordernumber orderno orderkey purchaseid transactionid invoiceno invoiceid invoicenumber
    salesorder bestellung bestellid bestellnummer bestellnr auftrag auftragsid auftragsnummer auftragsnr rechnungsnummer
    commande idcommande numerocommande pedido idpedido pedidoid numeropedido`),
  item: words('itemid orderitemid lineitemid orderlineid positionsid'),
  parcel:
    words(`parcelid parcel packageid package shipmentid shipment trackingnumber trackingid deliveryid sendung
    sendungsnummer paket paketnummer lieferung colis expedition remessa encomenda`),
  ticket: words('ticketid ticket conversationid supportcase ticketnummer chamado'),
  return: words('returnid return rma rmanumber retoure retourennummer retour devolucao'),
  product:
    words(`productid product sku variantid stockcode articleid artikel artikelnummer artikelnr produkt produktid
    produit idproduit produto idproduto`),
  campaign: words('campaign campaignid campaignname utmcampaign kampagne campagne campanha'),
  seller: words('sellerid vendorid verkaufer vendeur vendedor'),
};

/** Usual names of columns that say how many pieces a line of an order holds. */
const QUANTITY_NAMES =
  words(`quantity qty orderquantity orderedquantity orderqty itemquantity lineitemquantity menge anzahl
    stuckzahl quantite qte quantidade qtd qtde pieces units`);

/** Usual names of columns that say what a piece costs. */
const PRICE_NAMES = words(
  `price unitprice itemprice preis stuckpreis einzelpreis prix prixunitaire preco precounitario`,
);

/** Plurals that OCEL logs use for types that the shop has a word for. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  customers: 'customer',
  sessions: 'session',
  orders: 'order',
  items: 'item',
  packages: 'parcel',
  package: 'parcel',
  parcels: 'parcel',
  shipments: 'parcel',
  tickets: 'ticket',
  returns: 'return',
  products: 'product',
  employees: 'employee',
};

/** A name without case, accents and signs. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** How well a name fits a role: 0 for not at all, more for the more telling. */
export function fitOf(name: string, role: Role): number {
  const names = ROLE_NAMES[role];
  const at = names.indexOf(plainName(name));
  return at < 0 ? 0 : names.length - at;
}

export function isQuantity(name: string): boolean {
  return QUANTITY_NAMES.includes(plainName(name));
}

export function isPrice(name: string): boolean {
  return PRICE_NAMES.includes(plainName(name));
}

/** The type of the objects that a column of this name holds, or null. */
export function objectTypeOf(name: string): string | null {
  const ocel = /^ocel:(?:o?type:)?(.+)$/iu.exec(name)?.[1];
  if (ocel !== undefined && /^ocel:o?type:/iu.test(name)) return TYPE_WORDS[ocel.toLowerCase()] ?? ocel;
  const plain = plainName(name);
  return Object.keys(OBJECT_NAMES).find((type) => OBJECT_NAMES[type]?.includes(plain) === true) ?? null;
}

function words(text: string): string[] {
  return text.split(/\s+/u);
}
