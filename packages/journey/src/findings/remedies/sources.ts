import type { Suggestion } from '@throughline/model';

type Source = Suggestion['source'];

const doi = (title: string, id: string): Source => ({ title, url: `https://doi.org/${id}` });
const page = (title: string, url: string): Source => ({ title, url });

/** Pages on interfaces: what a shopper sees and fills in. */
export const PAGES = {
  waiNotifications: page(
    'W3C WAI, Forms tutorial: User notification',
    'https://www.w3.org/WAI/tutorials/forms/notifications/',
  ),
  waiInstructions: page(
    'W3C WAI, Forms tutorial: Form instructions',
    'https://www.w3.org/WAI/tutorials/forms/instructions/',
  ),
  govErrorMessage: page(
    'GOV.UK Design System: Error message',
    'https://design-system.service.gov.uk/components/error-message/',
  ),
  govAddresses: page(
    'GOV.UK Design System: Addresses',
    'https://design-system.service.gov.uk/patterns/addresses/',
  ),
  govCheckAnswers: page(
    'GOV.UK Design System: Check answers',
    'https://design-system.service.gov.uk/patterns/check-answers/',
  ),
  paymentForm: page(
    'web.dev: Payment and address form best practices',
    'https://web.dev/articles/payment-and-address-form-best-practices',
  ),
  largestPaint: page(
    'CSS Wizardry: Optimising Largest Contentful Paint',
    'https://csswizardry.com/2022/03/optimising-largest-contentful-paint/',
  ),
  firstByte: page('PageVitals: Time to First Byte', 'https://pagevitals.com/docs/metrics/time-to-first-byte'),
  vitals: page('web.dev: Learn Core Web Vitals', 'https://web.dev/learn-core-web-vitals/'),
  budgets: page(
    'PageSpeed.ONE: Performance budgets (web speed limits)',
    'https://pagespeed.one/docs/en/know-how/900-performance-budgets',
  ),
  errorGuidelines: page(
    'Nielsen Norman Group: Error-message guidelines',
    'https://www.nngroup.com/articles/error-message-guidelines/',
  ),
  formDesign: page(
    'Smashing Magazine: An extensive guide to web form usability',
    'https://www.smashingmagazine.com/2011/11/extensive-guide-web-form-usability/',
  ),
  noResults: page(
    'Nielsen Norman Group: 3 guidelines for search engine “no results” pages',
    'https://www.nngroup.com/articles/search-no-results-serp/',
  ),
  productPages: page(
    'Nielsen Norman Group: UX guidelines for ecommerce product pages',
    'https://www.nngroup.com/articles/ecommerce-product-pages/',
  ),
  startingFromZero: page(
    'UXmatters: Starting from zero, winning strategies for no search results pages',
    'https://www.uxmatters.com/mt/archives/2009/02/starting-from-zero-winning-strategies-for-no-search-results-pages.php',
  ),
  solrSpelling: page(
    'Apache Solr Reference Guide: Spell checking',
    'https://solr.apache.org/guide/solr/latest/query-guide/spell-checking.html',
  ),
  inlineValidation: page(
    'Baymard Institute: Usability testing of inline form validation',
    'https://baymard.com/blog/inline-form-validation',
  ),
  abandonment: page(
    'Baymard Institute: Reasons for cart and checkout abandonment',
    'https://baymard.com/lists/cart-abandonment-rate',
  ),
  checkoutState: page(
    'Baymard Institute: The current state of checkout UX',
    'https://baymard.com/blog/current-state-of-checkout-ux',
  ),
  productState: page(
    'Baymard Institute: The current state of product page UX',
    'https://baymard.com/blog/current-state-ecommerce-product-page-ux',
  ),
  deliveryDate: page(
    'Baymard Institute: Use “delivery date”, not “shipping speed”',
    'https://baymard.com/blog/shipping-speed-vs-delivery-date',
  ),
  tracking: page(
    'Baymard Institute: Order tracking within the shop',
    'https://baymard.com/blog/integrate-tracking-info',
  ),
  answerReviews: page(
    'Baymard Institute: Respond to some or all negative user reviews',
    'https://baymard.com/blog/respond-to-negative-user-reviews',
  ),
  shopifyDiscounts: page('Shopify Help Center: Discounts', 'https://help.shopify.com/en/manual/discounts'),
} as const satisfies Record<string, Source>;

/** What payment providers and operators of large sites publish. */
export const OPERATIONS = {
  declines: page('Stripe documentation: Declines', 'https://docs.stripe.com/declines'),
  declineCodes: page('Stripe documentation: Decline codes', 'https://docs.stripe.com/declines/codes'),
  threeDSecure: page(
    'Stripe documentation: 3D Secure authentication',
    'https://docs.stripe.com/payments/3d-secure',
  ),
  idempotency: page(
    'Stripe documentation: Advanced error handling (safe retries)',
    'https://docs.stripe.com/error-low-level',
  ),
  canary: page(
    'Google, The Site Reliability Workbook: Canarying releases',
    'https://sre.google/workbook/canarying-releases/',
  ),
  postmortem: page(
    'Google, Site Reliability Engineering: Postmortem culture',
    'https://sre.google/sre-book/postmortem-culture/',
  ),
  controlCharts: page(
    'IBM documentation, SPSS Statistics: Control charts',
    'https://www.ibm.com/docs/en/SSLVMB_sub/statistics_casestudies_project_ddita/spss/tutorials/spchart_table.html',
  ),
  focusingSteps: page(
    'Goldratt Research Labs: Introduction to the Theory of Constraints (the five focusing steps)',
    'https://www.goldrattresearchlabs.com/introduction-to-toc',
  ),
  complaints: page(
    'ISO 10002:2018, Guidelines for complaints handling in organizations',
    'https://www.iso.org/standard/71580.html',
  ),
  knowledge: page(
    'Consortium for Service Innovation: Knowledge-Centered Service',
    'https://library.serviceinnovation.org/KCS',
  ),
} as const satisfies Record<string, Source>;

/** What was measured and published. */
export const PAPERS = {
  stockouts: doi(
    'Anderson, Fitzsimons & Simester 2006, Measuring and mitigating the costs of stockouts',
    '10.1287/mnsc.1060.0577',
  ),
  walkouts: page(
    'Corsten & Gruen 2004, Stock-outs cause walkouts',
    'https://hbr.org/2004/05/stock-outs-cause-walkouts',
  ),
  glitches: doi(
    'Rao, Griffis & Goldsby 2011, Failure to deliver? Order fulfillment glitches and future purchase behavior',
    '10.1016/j.jom.2011.04.001',
  ),
  missedDeliveries: doi(
    'Seghezzi & Mangiaracina 2023, Smart home devices and B2C e-commerce: a way to reduce failed deliveries',
    '10.1108/IMDS-10-2022-0651',
  ),
  deliveryChoice: doi(
    'Escudero-Santana et al. 2022, Improving e-commerce distribution through last-mile logistics with multiple possibilities of deliveries',
    '10.3390/jtaer17020027',
  ),
  recovery: doi(
    'Smith, Bolton & Wagner 1999, A model of customer satisfaction with service encounters involving failure and recovery',
    '10.1177/002224379903600305',
  ),
  feedbackLoop: page(
    'Markey, Reichheld & Dullweber 2009, Closing the customer feedback loop',
    'https://hbr.org/2009/12/closing-the-customer-feedback-loop',
  ),
  effort: page(
    'Dixon, Freeman & Toman 2010, Stop trying to delight your customers',
    'https://hbr.org/2010/07/stop-trying-to-delight-your-customers',
  ),
  responses: doi(
    'Proserpio & Zervas 2017, Online reputation management: the impact of management responses',
    '10.1287/mksc.2017.1043',
  ),
  promotionCodes: doi(
    'Oliver & Shor 2003, Digital redemption of coupons: satisfying and dissatisfying effects of promotion codes',
    '10.1108/10610420310469805',
  ),
  little: doi('Little 1961, A proof for the queuing formula L = λW', '10.1287/opre.9.3.383'),
  factory: page(
    'Hopp & Spearman, Factory Physics, 3rd edition 2011',
    'https://openlibrary.org/isbn/9781577667391',
  ),
  picking: doi(
    'De Koster, Le-Duc & Roodbergen 2007, Design and control of warehouse order picking',
    '10.1016/j.ejor.2006.07.009',
  ),
  staffing: doi(
    'Jennings, Mandelbaum, Massey & Whitt 1996, Server staffing to meet time-varying demand',
    '10.1287/mnsc.42.10.1383',
  ),
  callCentres: doi(
    'Gans, Koole & Mandelbaum 2003, Telephone call centers: tutorial, review, and research prospects',
    '10.1287/msom.5.2.79.16071',
  ),
  batches: doi(
    'Martin, Pufahl & Mannhardt 2021, Detection of batch activities from event logs',
    '10.1016/j.is.2020.101642',
  ),
  waitingCauses: doi(
    'Lashkevich, Milani, Chapela-Campa, Suvorau & Dumas 2023, Why am I waiting? Data-driven analysis of waiting times in business processes',
    '10.1007/978-3-031-34560-9_11',
  ),
  replay: doi(
    'Van der Aalst, Adriansyah & Van Dongen 2012, Replaying history on process models',
    '10.1002/widm.1045',
  ),
  mistakeProofing: page(
    'NQA: My favourite quality tool (poka-yoke, or mistake-proofing)',
    'https://www.nqa.com/en-gb/resources/blog/june-2016/my-favourite-quality-tool',
  ),
  experiments: doi(
    'Kohavi, Longbotham, Sommerfield & Henne 2009, Controlled experiments on the web',
    '10.1007/s10618-008-0114-1',
  ),
  loyalty: doi(
    'Leenheer, Van Heerde, Bijmolt & Smidts 2007, Do loyalty programs really enhance behavioral loyalty?',
    '10.1016/j.ijresmar.2006.10.005',
  ),
} as const satisfies Record<string, Source>;
