import { rupiahAmount } from '#app/http/rupiah-amount.ts'
import { rupiah } from '#app/shared/money.ts'

/** What is to be moved: an amount above nothing. */
export const rupiahSchema = rupiahAmount(rupiah(1))
