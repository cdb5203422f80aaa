/**
 * What holds in every shop that is played, whatever was drawn for it: cards and invoices are declined more often than wallets and
 * transfers. Where nothing was planted, a finding that says so is true: it is told neither for nothing nor of a problem.
 */
const STANDING = new Set(['card', 'invoice'].map((method) => `payment-failed:text.payment method=${method}`));

/** Findings marked high that tell nothing that is there. @param {{ falseHighs: readonly string[] }} run */
export const toldForNothing = ({ falseHighs }) => falseHighs.filter((id) => !STANDING.has(id));

/** Findings marked high of what holds in every shop. @param {{ falseHighs: readonly string[] }} run */
export const toldOfEveryShop = ({ falseHighs }) => falseHighs.filter((id) => STANDING.has(id));
