import { z } from 'zod'

/** Why money goes back, or does not: a sentence for whoever reads the books. */
export const refundReasonSchema = z.string().trim().min(5).max(300)
