import type { WordGroup } from './group.js';

/** Whose thing it is: nouns that hint at who acts. Where a verb says who acts, they count little. */
export const HINTS: readonly WordGroup[] = [
  {
    lane: { customer: 1.6, frontstage: 0.4 },
    words: `complaint complaints reklam beschwer klacht klachten reclam queja enquir inquir question anfrage vraag
      duvida feedback csat nps rating survey umfrage pesquisa_de enquete bewertung avaliac satisfaction
      beoordel callback_request review chargeback dispute consent cookie inspir wishlist favorit favourit`,
  },
  {
    lane: { customer: 1.2 },
    words: `kunde kund klant cliente customer client buyer shopper visitor requester guest gast besucher user member
      session sessao sessie sitzung`,
  },
  {
    lane: { customer: 0.5 },
    words: `pay chang edit updat use used usage cart checkout page homepage started begun ended order_confirm_page tab
      gallery image video menu button link`,
  },
  {
    lane: { frontstage: 1.6 },
    words: `modal banner popup dialog overlay notif notification autorespon chatbot eta message_shown carousel widget
      bestatigung confirmation bevestiging confirmac hint snackbar`,
  },
  {
    lane: { frontstage: 1.2 },
    words: `agent advisor adviser representative consultant call caller phone telefon telefone anruf gesprach ligac
      atendimento meeting voicemail letter greeting tier`,
  },
  {
    lane: { frontstage: 0.8 },
    words: 'mail email sms push whatsapp newsletter message comment invoice quote',
  },
  {
    lane: { backstage: 2 },
    words: `picker packer pallet palet tote bin carton wave dock shelf bay station quality ledger credit_memo
      credit_note creditmemo back_office backoffice production manifest purchase_order supplier vendor warehouse
      outbound inbound lieferschein packzettel gutschrift pakbon magazijn nota_fiscal armaz lager trailer
      zone aisle forklift batch_pick po warenkontrolle`,
  },
  {
    lane: { backstage: 1.2 },
    words: `task queue internal staff employee operator admin mitarbeiter medewerker colaborador label status pending
      sla assignee work_order faktura fatura factuur rma priority macro note`,
  },
  {
    lane: { support: 2 },
    words: `webhook api cron cache risk fraud payout token gateway psp acquir hub depot facility customs zoll douane
      alfandega linehaul courier carrier server index feed edi idoc inventory atp availab stock robot automat bot
      etl flight vessel upstream bestand verfugbar betrugs sendungsstatus umschlag verteilzentrum spediteur estoque
      transportador voorraad vervoerder inventaire zustellfahrzeug parcel_centre parcel_center radar funds`,
  },
  {
    lane: { support: 1.2 },
    words: `system platform provider background job batch async 3ds sca klarna stripe adyen paypal truck vehicle driver
      charge authorisation authorization policy`,
  },
];
