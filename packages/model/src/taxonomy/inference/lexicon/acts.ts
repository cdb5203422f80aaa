import type { WordGroup } from './group.js';

/** Who does such a thing: verbs, participles and actors, in English, German, Dutch, Portuguese and some more. */
export const ACTS: readonly WordGroup[] = [
  {
    lane: { customer: 2 },
    words: `view viewed seen click tap tapped press scroll zoom expand collaps toggl hover swip select choos chose
      chosen choice search filter brows visit land landed landing hit type typed typing fill submit read watch play
      download sign_up signup sign_in signin log_in login logged log_out logout sign_out regist subscrib unsubscrib
      ask asked complain rate rated redeem join joined abandon buy bought purchas upload save saved bookmark favorit
      favourit share shared donat add added adds remov enter entered browse discover explor compar pinch drag focus
      blur dismiss accept_cookies consent opt_in opt_out opted vote enrol enroll refer_a_friend referred invited
      claim_reward picked_up by_customer by_user by_visitor by_buyer self_service place_order order_placed
      placed_order submit_order followed_up follow_up marked_as rageclick page_view pageview survey_answer
      survey_respon track_order order_tracked parcel_tracked order_received order_delivered customer_repl requester_repl return_shipped return_sent return_handed return_dropped`,
  },
  {
    lane: { customer: 2 },
    words: `angesehen gesehen geklickt angeklickt klick gesucht suche aufgerufen ausgewahlt gewahlt hinzugefugt
      entfernt gekauft abgeschickt angemeldet abgemeldet registriert bewertet eingelost gelesen
      heruntergeladen angefragt gekundigt abonniert bekeken geklikt gezocht zoek gekozen toegevoegd
      verwijderd gekocht aangemeld ingelogd aangevraagd beoordeeld gelezen visualiz visto vista clicad
      clique clicou busca buscou pesquis selecion adicion removid comprou comprad cadastr avaliou avaliad
      solicit baixou abriu acessou visitou buscar consulte ajoute achete cherch cliqu visualizz cercat
      acquist aggiunt comprado anadido`,
  },
  {
    lane: { customer: 1.4 },
    words: `request open opened reopen cancel return_request paid paying collected ordered kunde kund klant cliente
      customer client buyer shopper visitor requester guest gast besucher geandert bestellt bezahlt storniert
      besteld betaald gewijzigd geannuleerd geopend geoffnet alterad cancelad pediu pagou signed signature
      proof_of_delivery review inspir continu proceed chargeback dispute initiat`,
  },
  {
    lane: { customer: 0.5 },
    words: `pay chang edit updat user member session sessao sessie sitzung use used usage confirm_address cart
      checkout page homepage started begun ended`,
  },
  {
    // Things that only look like the verb they come from.
    words:
      'package packaging shipment shipping delivery entrega lieferung bezorging pickup picture message_id',
  },
  {
    lane: { customer: 2, support: -0.6 },
    words: `deliver delivered deliver_package entrega_realiz entrega_conclu entrega_efetu zugestellt ausgeliefert geliefert abgeliefert empfangen entregue entregad
      recebid bezorgd afgeleverd geleverd ontvangen livre livraison_effectuee consegnat entregado abgeholt
      afgehaald retirad collected_in_store unboxed`,
  },
  {
    lane: { customer: 1.6, frontstage: 0.4 },
    words: `complaint complaints reklam beschwer klacht klachten reclam queja enquir inquir question anfrage vraag
      duvida feedback csat nps rating survey umfrage pesquisa_de enquete bewertung avaliac
      beoordel callback_request`,
  },
  {
    lane: { frontstage: 2 },
    words: `show shown display render present presented impress modal notice remind alert inform
      send sent sending mailed emailed texted autorepl auto_reply reply replied replies respond respons
      answer answered greet quote quotation error invalid deni denied declin reject refus warn challeng
      apolog timeout broadcast publish dunning by_agent agent_repl announc recommend suggest personali
      exception crash bug glitch 404 not_found sold_out undeliver ready_for review_request review_answer survey_sent`,
  },
  {
    lane: { frontstage: 2 },
    words: `angezeigt eingeblendet gesendet verschickt zugeschickt benachricht erinner mahnung antwort beantwort
      fehler abgelehnt fehlgeschlagen ungultig hinweis nicht_moglich getoond weergegeven verstuurd
      herinner mislukt geweigerd afgewezen fout beantwoord melding enviad enviou notific exibid mostrad mostrou
      recusad recusou negad erro errou falha falhou respondid lembrete aviso mostrado rechazad fallid envoye
      affich refuse erreur echec echou mostrat rifiutat inviat errore`,
  },
  {
    lane: { frontstage: 1.8 },
    words: `fail failed fails failure coupon_applied applied_coupon code_applied voucher_applied discount_applied
      not_possible missed attempted_delivery delivery_attempt return_approv return_accept return_authori`,
  },
  {
    lane: { frontstage: 1.2 },
    words: `agent advisor adviser representative consultant call called caller phone
      telefon telefone anruf gesprach ligac atendimento spoke talk meeting chatbot
      voicemail letter welcome greeting
      solve solved resolv geloest gelost opgelost resolvid tier applied angewendet banner eta`,
  },
  {
    lane: { frontstage: 0.8 },
    words: `mail email sms push whatsapp newsletter message notif notification popup comment invoice accept`,
  },
  {
    lane: { backstage: 2 },
    words: `pick picks picked picking picker pack packs packed packing packer repack pallet palet tote bin carton wave
      scan scanned weigh weighed print loaded loading stow putaway put_away replen restock reorder
      goods_issue goods_receipt goods_received goods_movement dock shelf bay station inspect quality
      qc grade graded grading triage posted posting ledger credit_memo credit_note reconcil back_office backoffice
      manufactur assembl production refurb repair gift_wrap giftwrap kitting staged cycle_count stocktake
      hand_over handover handed manifest dispatch purchase_order supplier vendor procure warehouse outbound
      inbound consolidat dispos relabel measured send_package package_sent parcel_sent shipment_sent
      return_received receive_return return_arrived return_delivered replacement_sent`,
  },
  {
    lane: { backstage: 2 },
    words: `kommission gepackt verpackt einlager ausgelagert auslager umlager warenausgang wareneingang gedruckt
      lieferschein packzettel gebucht buchung gepruft prufung freigegeben freigabe ubergeben nachschub
      gutschrift disponi versandfertig verladen gewogen verzamel verpak ingepakt inpakken
      gepickt geprint pakbon gecontroleerd controle vrijgegeven vrijgave magazijn ingeboekt separac separad
      separou embal conferi conferenc nota_fiscal faturad faturament emitid emissao despach liberad liberac
      armaz prepara preparado preparation emballage imballat empaquetad recolec surtid`,
  },
  {
    lane: { backstage: 1.2 },
    words: `assign reassign rout routed escalat releas check checked verif hold held unhold manual_review
      export allocat task queue internal staff employee operator mitarbeiter medewerker colaborador book booked
      confirm acknowledg process prioriti split merged warenkontrolle zugewiesen toegewezen ship shipp shipped
      fulfil fulfill versandt versendet verzonden expedid received_at arrived_at_warehouse eingegangen
      eingetroffen binnengekomen credit_hold credit_check clear clearing label on_hold refund erstatt
      reembols terugbetal exchang returned back_in_stock`,
  },
  {
    lane: { backstage: 1 },
    words: 'approv close closed receiv refund order_returned refund_order order_refund',
  },
  {
    lane: { backstage: 0.5 },
    words: `creat complet finish angelegt erstellt aufgenommen erfasst abgeschlossen begonnen
      gestartet iniciad concluid finalizad criad aangemaakt afgerond gestart assembled`,
  },
  {
    lane: { support: 2 },
    words: `sync synch webhook api cron cache calculat scor scored scoring risk fraud authoris authoriz captur settl
      payout token gateway psp acquir transit transito hub depot sort sorted sorting facility customs
      zoll douane alfandega linehaul courier carrier server index reindex feed edi idoc import replicat
      inventory atp availab reserv stock bounc dropped robot automat bot integrat etl
      recalculat evaluat tracking_update departed arrived_at flight vessel polled heartbeat upstream
      out_for_delivery on_vehicle email_deliver message_deliver sms_deliver return_to_sender returned_to_sender`,
  },
  {
    lane: { support: 2 },
    words: `bestand verfugbar reserviert autorisi betrugs risikopruf sendungsstatus umschlag verteilzentrum spediteur
      abgleich synchron berechnet zahlung_eing zahlungseingang estoque transportador autorizad captura liquidac
      conciliac compensa voorraad gereserveerd geautoriseerd vervoerder sorteer onderweg geincasseerd
      betaling_ontvangen pagamento_recebido pagamento_confirmado pagamento_aprovado pagamento_autorizado
      payment_received payment_confirmed payment_cleared payment_approv payment_succe payment_complet inventaire`,
  },
  {
    lane: { support: 1.2 },
    words: `system platform provider background job batch async retry retri 3ds sca klarna stripe adyen
      paypal truck vehicle driver deduct accru earned credited expir renew recurring charge
      delay late lost verspat atras vertrag backorder unavailable allocated succe`,
  },
];
