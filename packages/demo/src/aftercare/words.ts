import type { Stream } from '../random/stream.js';

/*
 * What people write. It is drawn from a stream of its own, so that with it everything else stays as it is.
 */

const PRAISE = [
  'Great quality, very happy with it.',
  'Lovely, and just as described. Would buy again.',
  'Excellent, it kept us dry for a whole week.',
  'Very good for the price, easy to use.',
  'Perfect, arrived quickly and well packed.',
  'Love it, my favourite on every trip.',
] as const;

const MIDDLING = [
  'It is all right for the price.',
  'Does what it should, no more than that.',
  'Good, but smaller than I thought.',
  'Fine, though the colour is not what the picture shows.',
] as const;

const COMPLAINT = [
  'Poor quality, it broke on the first trip.',
  'Disappointed, the zip was broken when I unpacked it.',
  'Not what I ordered, and a bad fit.',
  'The seam leaks, I will not buy this again.',
  'Useless, it fell apart after a week.',
] as const;

const LATE = [
  'The parcel came days late, very disappointing.',
  'Late delivery, and nobody told us why. Annoying.',
  'We had to leave without it, as the parcel was late again.',
  'Slow delivery. The tracking said nothing for days.',
] as const;

const TICKETS: Readonly<Record<string, readonly string[]>> = {
  'where is my parcel': [
    'My parcel should have been here by now. Where is it?',
    'The tracking has not changed for days. When does my parcel arrive?',
    'The delivery is late and we leave on Friday. Please help.',
  ],
  'question about the product': [
    'Does this fit a mattress of two metres?',
    'Is the fabric waterproof, or only water repellent?',
    'Which size should I take for two people?',
  ],
  'damaged item': [
    'The item arrived damaged, one pole is broken.',
    'The box was torn and there is a scratch on it.',
    'It does not close, the zip is broken.',
  ],
  invoice: [
    'I need an invoice with the name of our company.',
    'The invoice shows the wrong address, please correct it.',
    'Where do I find the invoice of this order?',
  ],
  'missing part': [
    'The pegs are missing from the bag.',
    'One of the two straps was not in the parcel.',
    'The manual and a screw are missing.',
  ],
};

const FALLBACK = ['Please get in touch about my order.'] as const;

const oneOf = (stream: Stream, texts: readonly string[]): string =>
  texts[stream.whole(0, texts.length - 1)] ?? '';

/** What a review says: of a late parcel mostly that, else of the product, as its stars have it. */
export function reviewWords(
  stream: Stream,
  { stars, late }: { readonly stars: number; readonly late: boolean },
): string {
  const ofDelivery = stream.chance(0.7) && late && stars <= 3;
  if (ofDelivery) return oneOf(stream, LATE);
  // A few write otherwise than they rate.
  const felt = stream.chance(0.05) ? 6 - stars : stars;
  return oneOf(stream, felt >= 4 ? PRAISE : felt === 3 ? MIDDLING : COMPLAINT);
}

/** What a ticket says of its topic. */
export function ticketWords(stream: Stream, topic: string): string {
  return oneOf(stream, TICKETS[topic] ?? FALLBACK);
}
