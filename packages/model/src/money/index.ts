export {
  addAmounts,
  compareAmounts,
  formatAmount,
  fromMinorUnits,
  negateAmount,
  toMinorUnits,
} from './amount.js';
export { currencyExponent } from './currency.js';
