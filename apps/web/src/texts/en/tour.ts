/** The guided tour, by its stops. */
export const tour = {
  next: 'Next',
  back: 'Back',
  skip: 'Skip the tour',
  done: 'Done',
  count: (at: number, of: number) => `Tour, ${at} of ${of} · about three minutes in all`,
  /** On a narrow screen, where some of it stands elsewhere. */
  narrow: {
    step: 'Choose any step, and its figures come up: how many came, how long it took, where they went next, and how many were lost. Below, all steps are listed with theirs.',
    own: 'An export of orders or a click log is enough: choose its file here. It stays on this machine. The tour waits in the search above, under “Take the tour”.',
  },
  stops: {
    today: {
      title: 'How the shop does',
      says: 'Each figure beside the same span before it, with green for what got better. Choose one to see its course; below stands what costs most, and what is open, against what is promised. Everything here was worked out from the shop’s own events and settings.',
    },
    line: {
      title: 'The line that orders take',
      says: 'Nobody drew this: it was found in the events. The thick line is the way that most journeys go, from the first visit to the end. Stages run from left to right, and each lane says who acts: customer, shop, or what stands behind. A wedge shows where journeys end.',
    },
    step: {
      title: 'One step, in figures',
      says: 'Choose any step, and its figures stand beside the drawing: how many came, how long it took, where they went next, and how many were lost.',
    },
    map: {
      title: 'Every way, not just the main one',
      says: 'The same events as a map: all activities, and every way between them that was taken. The sliders show more or fewer of them, and Replay lets the journeys flow along the lines at their own pace.',
    },
    findings: {
      title: 'What goes wrong, by its price',
      says: 'Segment after segment was compared with the others; what differs by more than chance is listed, ranked by the money surely at stake. At the top stands what costs most; money that is merely exposed counts for less.',
    },
    price: {
      title: 'How the price was come by',
      says: 'No number without its working: who was hit, how they fared beside others like them, what an order is worth, and so what is lost in a month, with an interval that says how sure that is.',
    },
    whatIf: {
      title: 'What if it were mended?',
      says: 'Play the shop’s own journeys with less of the problem, and see the orders and the money that this would bring back, before anybody changes anything.',
    },
    own: {
      title: 'Now your own shop',
      says: 'An export of orders or a click log is enough: drop the file anywhere on the page. It stays on this machine. The most expensive problem stays open here, so you can read on; the tour waits behind the question mark, and in ⌘K.',
    },
  },
};
