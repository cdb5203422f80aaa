import type { WordGroup } from './group.js';

/**
 * Who does such a thing: verbs, participles, actors and set phrases, in English, German, Dutch, Portuguese and
 * some more.
 */
export const ACTS: readonly WordGroup[] = [
  {
    lane: { customer: 2 },
    words: `view viewed seen click tap tapped press scroll zoom expand collaps toggl hover swip select choos chose
      chosen choice search filter brows visit land landed landing hit type typed typing fill submit read watch play
      download sign_up signup sign_in signin log_in login logged log_out logout sign_out regist subscrib unsubscrib
      ask asked complain rate rated redeem join joined abandon buy bought purchas upload save saved bookmark favorit
      favourit share shared donat add added adds remov enter entered browse discover explor compar pinch drag focus
      blur dismiss accept_cookies banner_accept opt_in opt_out opted vote enrol enroll refer_a_friend refer_friend
      referred invited claim claim_reward copied copy picked_up by_customer by_user by_visitor by_buyer
      self_service place_order order_placed placed_order submit_order order_place followed_up follow_up marked_as
      rageclick page_view pageview survey_answer survey_respon track_order order_tracked parcel_tracked
      order_received order_delivered customer_repl user_repl requester_repl visitor_repl client_repl customer_respon
      user_respon return_shipped return_sent return_handed return_dropped feedback_received rating_received
      review_received complaint_received rating_given autoplay swipe increment decrement call_inbound inbound_call incoming_call ruft_an resize rotate attach`,
  },
  {
    lane: { customer: 2 },
    words: `angesehen gesehen geklickt angeklickt klick gesucht suche aufgerufen ausgewahlt gewahlt hinzugefugt
      entfernt gekauft abgeschickt angemeldet abgemeldet registriert bewertet eingelost gelesen
      heruntergeladen angefragt gekundigt abonniert bekeken geklikt gezocht zoek gekozen toegevoegd
      verwijderd gekocht aangemeld ingelogd aangevraagd beoordeeld gelezen visualiz visto vista clicad
      clique clicou busca buscou pesquis selecion adicion removid comprou comprad cadastr avaliou avaliad
      solicit baixou abriu acessou visitou buscar consulte ajoute achete cherch cliqu visualizz cercat
      acquist aggiunt comprado anadido eingegeben ausgefullt gesetzt aplicad autofilled`,
  },
  {
    lane: { customer: 1.4 },
    words: `request open opened reopen cancel return_request paid paying collected ordered geandert bestellt bezahlt
      storniert besteld betaald gewijzigd geannuleerd geopend geoffnet alterad cancelad pediu pagou signed
      signature proof_of_delivery continu proceed initiat`,
  },
  {
    // Things that only look like the verb they come from.
    words: `package packaging shipment shipping delivery entrega lieferung bezorging pickup picture information
      confirmation addition additional address save_after save_before`,
  },
  {
    lane: { customer: 2, support: -0.6 },
    words: `deliver delivered deliver_package entrega_realiz entrega_conclu entrega_efetu zugestellt ausgeliefert
      geliefert abgeliefert empfangen entregue entregad recebid bezorgd afgeleverd geleverd ontvangen livre
      livraison_effectuee consegnat entregado abgeholt afgehaald opgehaald retirad collected_in_store unboxed`,
  },
  {
    lane: { frontstage: 2 },
    words: `notice remind reminder alert inform offered
      send sent sending mailed emailed texted autorepl auto_reply reply replied replies respond respons
      answer answered greet quote quotation present invalid deni denied declin reject refus warn challeng
      apolog timeout broadcast publish dunning by_agent agent_repl announc recommend suggest personali
      exception crash bug glitch 404 not_found sold_out undeliver ready_for review_request review_answer survey_sent
      feedback_request rating_request not_possible not_deliver requires_action action_required
      impossible`,
  },
  {
    // What is shown was shown by the shop, whatever it is.
    lane: { frontstage: 3.2 },
    words: `show shown display render presented impress prompt toast tooltip angezeigt eingeblendet getoond weergegeven
      exibid mostrad mostrou mostrado affich mostrat no_result zero_result error fehler erro`,
  },
  {
    lane: { frontstage: 2 },
    words: `gesendet verschickt zugeschickt benachricht erinner mahnung antwort beantwort
      fehler abgelehnt fehlgeschlagen ungultig hinweis nicht_moglich bestatigung_versend auftragsbestat
      verstuurd herinner mislukt geweigerd afgewezen fout beantwoord melding enviad enviou notific
      recusad recusou negad erro errou falha falhou respondid lembrete aviso
      rechazad fallid envoye affich refuse erreur echec echou rifiutat inviat errore`,
  },
  {
    lane: { frontstage: 1.8 },
    words: `fail failed fails failure coupon_applied applied_coupon code_applied voucher_applied discount_applied
      missed attempted_delivery delivery_attempt return_approv return_accept return_authori called
      solve solved resolv geloest gelost opgelost resolvid spoke talk welcom`,
  },
  {
    lane: { frontstage: 1 },
    words: 'applied angewendet accept upgrad granted left_at goodwill updated_email changed_email',
  },
  {
    lane: { backstage: 2 },
    words: `pick picks picked picking pack packs packed packing repack scan scanned weigh weighed print loaded loading
      load stow putaway put_away replen restock reorder goods_issue goods_receipt goods_received goods_movement
      inspect qc grade graded grading triage posted posting reconcil manufactur assembl refurb repair gift_wrap
      giftwrap kitting staged cycle_count stocktake hand_over handover handed dispatch procure consolidat dispos
      relabel measured sealed assign reassign send_package package_sent parcel_sent shipment_sent return_received
      receive_return return_arrived return_delivered replacement_sent quality_check split merged`,
  },
  {
    lane: { backstage: 2 },
    words: `kommission gepackt verpackt einlager ausgelagert auslager umlager warenausgang wareneingang gedruckt
      gebucht buchung gepruft prufung freigegeben freigabe ubergeben nachschub disponi versandfertig verladen
      beladen gewogen verzamel verpak ingepakt inpakken gepickt geprint gecontroleerd controle vrijgegeven vrijgave
      ingeboekt separac separad separou embal conferi conferenc faturad faturament emitid emissao despach
      liberad liberac prepara preparado preparation emballage imballat empaquetad recolec surtid zugewiesen
      toegewezen veranlasst anlegen angestossen uberpruft`,
  },
  {
    lane: { backstage: 1.4 },
    words: `rout routed escalat releas check checked verif hold held unhold manual_review export detain unload cancelled_by allocat book booked
      confirm acknowledg process prioriti ship shipp shipped fulfil fulfill versandt versendet verzonden
      expedid received_at arrived_at_warehouse eingegangen eingetroffen binnengekomen credit_hold credit_check
      clear clearing on_hold refund erstatt ruckerstatt reembols terugbetal exchang returned back_in_stock
      order_returned refund_order order_refund status_changed change_status status_change transfer`,
  },
  {
    lane: { backstage: 1 },
    words: 'approv close closed receiv moved shipment_save shipment_creat',
  },
  {
    lane: { backstage: 0.5 },
    words: `creat complet finish angelegt erstellt aufgenommen erfasst abgeschlossen begonnen
      gestartet iniciad concluid finalizad criad aangemaakt afgerond gestart assembled`,
  },
  {
    lane: { support: 2 },
    words: `sync synch calculat scor scored scoring authoris authoriz captur settl transit transito sort sorted
      sorting reindex import replicat reserv bounc dropped integrat recalculat evaluat tracking_update departed
      arrived_at polled heartbeat out_for_delivery on_vehicle email_deliver message_deliver sms_deliver
      return_to_sender returned_to_sender saiu_para_entrega in_zustellung expir breach lapse information_received
      data_received accru earned credited withdrawn deposited disbursed`,
  },
  {
    lane: { support: 2 },
    words: `reserviert autorisi risikopruf abgleich synchron berechnet zahlung_eing zahlungseingang autorizad captura
      liquidac conciliac compensa gereserveerd geautoriseerd sorteer onderweg geincasseerd betaling_ontvangen
      pagamento_recebido pagamento_confirmado pagamento_aprovado pagamento_autorizado payment_received
      payment_confirmed payment_cleared payment_approv payment_succe payment_complet`,
  },
  {
    lane: { support: 1.2 },
    words: `generat detect archiv lookup purged retry retri deduct renew recurring delay late lost verspat atras vertrag backorder unavailable allocated
      succe courier_assigned driver_assigned carrier_assigned`,
  },
];
