import type { Lane, Stage } from '../../../words.js';
import type { Weights } from './group.js';

/** A kind of system, the words that name one, and what it says of whatever it reports. Weights as for words. */
export interface SystemKind {
  readonly id: string;
  readonly words: string;
  readonly stage: Weights<Stage>;
  readonly lane: Weights<Lane>;
}

/** Kinds of systems; the first that a name matches counts, so the more special ones stand first. */
export const SYSTEM_KINDS: readonly SystemKind[] = [
  {
    id: 'returns',
    words: 'return rma retour returnly loop narvar ruckgabe devoluc',
    stage: { retention: 2.4, fulfilment: -0.6 },
    lane: { customer: 0.8 },
  },
  {
    id: 'risk',
    words: 'risk fraud signifyd forter sift riskified kount scoring bonitat schufa',
    stage: { decision: 1.6 },
    lane: { support: 1.6, customer: -1.2 },
  },
  {
    id: 'payment',
    words: `payment psp pay adyen stripe klarna mollie paypal braintree worldpay checkout_com sumup square
      pagseguro mercado pagarme zahlung pagamento betaal bank gateway acquirer billing`,
    stage: { decision: 1.8, awareness: -1.5, consideration: -1.5, fulfilment: -0.6 },
    lane: { support: 1.2, frontstage: 0.2, backstage: -0.8, customer: -0.3 },
  },
  {
    id: 'stock',
    words: 'stock inventory bestand voorraad estoque pim',
    stage: { fulfilment: 1.6, awareness: -1.5 },
    lane: { support: 1.4, backstage: 0.6, customer: -1.5 },
  },
  {
    id: 'carrier',
    words: `carrier dhl ups fedex dpd gls usps hermes evri postnl correios royal_mail parcel courier shipping shipment
      transport spedit tracking tms aftership sendcloud shippo easypost yodel colissimo bpost delivery logistics_partner`,
    stage: { fulfilment: 2, awareness: -2, consideration: -2, decision: -1.5, retention: -0.6 },
    lane: { support: 1.3, customer: 0.1, frontstage: 0.1, backstage: -0.8 },
  },
  {
    id: 'warehouse',
    words: `warehouse wms lager lvs magazijn armazem fulfil fulfill 3pl picking logistic manhattan_wms mes
      production shipstation packing`,
    stage: { fulfilment: 2, retention: 0.2, awareness: -2, consideration: -2, decision: -2 },
    lane: { backstage: 2, customer: -2, frontstage: -1.5, support: 0 },
  },
  {
    id: 'survey',
    words:
      'survey feedback review trustpilot bazaarvoice yotpo nps csat typeform medallia qualtrics delighted umfrage',
    stage: { retention: 2.4 },
    lane: { customer: 1, frontstage: 0.4, backstage: -1.2 },
  },
  {
    id: 'loyalty',
    words: 'loyalty reward smile_io treue fidelidade membership referral subscription recharge',
    stage: { retention: 2.4 },
    lane: { customer: 0.4, support: 0.2, backstage: -0.8 },
  },
  {
    id: 'service',
    words: `zendesk freshdesk gorgias intercom helpdesk help_desk help support service_cloud salesforce_service
      kundenservice kundendienst sac atendimento klantenservice call_centre call_center telephony phone
      chat livechat front_app ticket voice contact_centre aircall`,
    stage: { retention: 2.4, awareness: -1.5, consideration: -0.6, decision: -1.2, fulfilment: -1.2 },
    lane: { frontstage: 0.6, customer: 0.6, backstage: 0.3, support: -0.8 },
  },
  {
    id: 'ads',
    words: 'ads ad google_ads facebook meta tiktok adwords criteo doubleclick affiliate marketing_ads',
    stage: { awareness: 2.4 },
    lane: { frontstage: 0.6, customer: 0.4, backstage: -1.5 },
  },
  {
    id: 'mail',
    words: `klaviyo mailchimp braze emarsys mailing mail email e_mail newsletter sendgrid mailgun iterable brevo customer_io
      notification notific messaging sms twilio whatsapp marketing_automation marketing`,
    stage: { retention: 0.4 },
    lane: { frontstage: 1.2, customer: 0.3, backstage: -1.5 },
  },
  {
    id: 'erp',
    words: `erp sap netsuite dynamics oracle odoo navision nav back_office backoffice accounting buchhaltung
      datev finance fibu totvs bling exact oms order_management order_system`,
    stage: { fulfilment: 0.9, decision: 0.1, retention: 0.1, awareness: -2, consideration: -1.5 },
    lane: { backstage: 1.3, support: 0.2, customer: -0.8, frontstage: -0.4 },
  },
  {
    id: 'crm',
    words: 'crm salesforce hubspot pipedrive sales vertrieb vendas',
    stage: { retention: 0.6, consideration: 0.4 },
    lane: { frontstage: 0.4, customer: 0.3 },
  },
  {
    id: 'web',
    words: `web website webshop storefront site app mobile ios android shop store shopify woocommerce magento ga4
      analytics snowplow segment pixel browser frontend checkout cart search catalogue catalog portal
      online loja winkel pos account`,
    stage: { awareness: 0.6, consideration: 1.8, decision: 0.6, fulfilment: -1, retention: -0.6 },
    lane: { customer: 1.2, frontstage: 0.4, backstage: -2, support: -0.8 },
  },
];
