import type { WordGroup } from './group.js';

/** When in a customer's way such a thing matters: nouns first, and the verbs that betray the phase. */
export const THINGS: readonly WordGroup[] = [
  {
    stage: { awareness: 2 },
    words: `ad ads advert promo promotion campaign utm impression landing landed hero homepage home_page referrer social influenc
      affiliate blog teaser seo sem organic cookie consent splash first_visit first_open session_start visit visitor
      prospect lead splashscreen startseite werb kampagne campanha anuncio pagina_inicial advertentie sponsor
      bezoek visita publicit acquisition newsletter_popup exit_intent app_open application_open app_install`,
  },
  {
    stage: { awareness: 1.2 },
    words: 'banner home page pageview session install launch website welcome screen popup entry',
  },
  {
    stage: { consideration: 2 },
    words: `catalog katalog category kategorie categor
      plp pdp image photo gallery video zoom size guide compar vergleich recommend empfehl recomend aanbevel
      carousel wish wishlist wunschliste merkzettel merkliste verlanglijst finder filtro filtr filtre postcode_check question_submit product_question favorit favourit quote quotation offerte orcamento
      cotac search suche gesucht busca buscar zoek pesquis recherch filter sort_by facet store_locator storelocator
      filialfinder store_finder brand marke variant swatch configurat lookbook try_on sample
      specs description details_tab review_tab reviews_tab read_reviews question_asked faq autocomplete typeahead
      suggest stock_notif back_in_stock_request stock_alert notify_me out_of_stock_shown out_of_stock_view
      out_of_stock_notice sold_out listing buying_guide quiz`,
  },
  {
    stage: { consideration: 1.4 },
    words: `product produkt produto producto produit prodotto collection login signup sign_up sign_in log_in logged logout
      regist account konto angesehen visualiz bekeken`,
  },
  {
    stage: { consideration: 0.8 },
    words: 'list item_view item_click browse detail tab price prijs preis inspir share error exception click',
  },
  {
    stage: { consideration: 0.4 },
    words: 'view viewed seen read open',
  },
  {
    stage: { decision: 2.6 },
    words: `cart basket bag minicart warenkorb carrinho carrito winkelwagen winkelmand panier carrello checkout kasse kassa
      caixa finaliz product_add add_product product_remov remov_product removed_product added_product delivery_info
      shipping_info delivery_choice shipping_method shipping_option shipping_cost shipping_rate delivery_option
      delivery_slot delivery_method shipping_detail delivery_detail shipping_page shipping_step place_order submit_order order_submit order_placed placed_order`,
  },
  {
    stage: { decision: 2 },
    words: `guest gastbestell coupon voucher gutschein cupom cupon kortingscode discount rabatt
      desconto promo_code payment pay paid paying payer zahlung bezahl pagamento pago pagou betaling betaal
      paiement card karte cartao kaart iban sepa klarna paypal ideal pix boleto afterpay 3ds 3d_secure sca
      authoris authoriz autoris autoriz captur captura fraud betrug fraude risk risiko credit_check bonitat
      purchas kauf compra achat acquisto upsell cross_sell terms_accepted billing rechnungsadresse
      giftcard gift_card installment parcelamento charge
      otp cvv wallet apple_pay google_pay bnpl psp acquir transaction order_cancel order_creat creat_order`,
  },
  {
    stage: { decision: 1.2 },
    words: `address adresse endereco adres total tax validation bestell bestelling pedido commande ordine
      gift_option credit kredit krediet credito dunning mahnung form field cancel`,
  },
  {
    stage: { decision: 0.6, fulfilment: 0.6 },
    words: 'order orders auftrag encomenda invoice rechnung fatura factuur',
  },
  {
    stage: { fulfilment: 2 },
    words: `ship shipp shipped shipping shipment versand versend versandt verzend verzond expedi envio deliver
      delivery liefer zustell zugestellt ausgeliefert geliefert entrega entregue entregad bezorg
      geleverd afgeleverd livraison livre consegn parcel paket paquet pacote pakket pakje package sendung zending
      carrier courier spedit transport transit transito tracking hub depot facility customs zoll douane
      alfandega pick picks picked picking picker kommission pack packs packed packing verpack gepackt verpak
      embal separac separad wave tote bin carton pallet warehouse lager magazijn armaz stock bestand voorraad estoque
      inventory goods waren outbound inbound manifest dispatch despach loaded truck driver eta pickup pick_up picked_up
      pick_up_point collection_point click_and_collect for_collection order_confirm acknowledg backorder replen
      restock reorder supplier lieferant leverancier fornecedor procure purchase_order hold allocat atp oversell unload container hazmat left_at track_and_trace
      availab unavailable reserv putaway shipping_label fulfil fulfill production assembl dhl ups fedex dpd
      gls usps hermes postnl correios neighbour neighbor nachbar vizinho buren proof_of delivery_note afhaal opgehaald servicepunt abholung lieferschein
      pakbon packzettel nota_fiscal weigh undeliver verzamel out_of_stock`,
  },
  {
    stage: { fulfilment: 4.4 },
    words:
      'return_to_sender returned_to_sender order_received order_delivered item_delivered track_order order_tracked',
  },
  {
    stage: { fulfilment: 1.2 },
    words: `confirm confirmation bestatig confirmac bevestig process dock station shelf release freigabe liberac batch
      arrived departed sort sorting sorted handover handed label slot reschedul address_change change_address
      change_delivery order_status order_view estimated late delay verspat atras vertrag sync export idoc posting
      print gift_wrap measured quality qc serial scan tracked track_order order_tracked order_collected order_received send_package invoiced collected on_hold`,
  },
  {
    stage: { retention: 4 },
    words: `return retour ruckgabe rucksend rucksendung retoure devoluc rma refund erstatt ruckerstatt reembols estorn
      terugbetal remboursement rimborso credit_memo credit_note creditmemo gutschrift store_credit exchang
      umtausch troca omruil replacement replaced ticket complaint reklam beschwer klacht reclam chargeback dispute
      b_stock quarantine refurb restocking_fee warranty garantie garantia repair return_request return_shipped return_sent
      return_handed return_dropped return_received receive_return return_arrived return_delivered`,
  },
  {
    stage: { retention: 2.4 },
    words: `support helpdesk help_desk helpcenter help_center agent chat call caller callback phone telefon csat nps ces
      survey umfrage enquete pesquisa_de feedback bewertung bewertet avalia beoordel review_request
      rating rated testimonial loyal treue fidelid points punkte pontos punten reward tier level_up birthday geburtstag
      aniversario verjaardag winback win_back reactivat lapsed churn dormant unsubscrib subscription abo abonnement goodwill kulanz
      assinatura renew refer_a refer_friend satisfaction referral referred friend member club vip escalat sla first_response
      comment conversation inbox anniversar repurchas reorder_by repeat post_purchase aftersales
      resolv solved solve reopen incident inquir enquir contact_form anfrage review email_deliver message_deliver
      sms_deliver customer_repl requester_repl agent_repl survey_sent survey_answer survey_respon review_answer`,
  },
  {
    stage: { retention: 1.4 },
    words: `case email mail newsletter message sms push notif notification whatsapp flow journey crm help service
      question drip reply replied answer profile opt_out`,
  },
];
