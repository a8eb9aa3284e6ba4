import { z } from 'zod'
import { anyPhoneSchema } from '#app/domain/shipping/phone.ts'
import { MOST_PIECES } from '#app/domain/till/slip.ts'
import { rupiahAmount } from '#app/http/rupiah-amount.ts'
import { wholeNumber } from '#app/http/whole-number.ts'
import { rupiah, ZERO } from '#app/shared/money.ts'

const LONGEST_NAME = 100
const LONGEST_TYPED = 200
const LONGEST_NOTE = 200
const LONGEST_REFERENCE = 60
const SHORTEST_REFERENCE = 3
const SHORTEST_REASON = 5

const id = z.string().regex(/^[0-9a-z]{26}$/)
const nothing = z.literal('').transform(() => '')
const note = z.string().default('').pipe(z.string().trim().max(LONGEST_NOTE))

/** What the counter's page sends: what was typed or read, a piece, a line, or that it is paid. */
export const tillSchema = z.discriminatedUnion('intent', [
	z.object({ intent: z.literal('find'), typed: z.string().trim().max(LONGEST_TYPED) }),
	z.object({ intent: z.literal('add'), variantId: id }),
	z.object({ intent: z.literal('change'), lineId: id, quantity: wholeNumber(0, MOST_PIECES) }),
	z.object({ intent: z.literal('clear') }),
	z.object({
		intent: z.literal('pay'),
		method: z.enum(['cash', 'qris']),
		name: z
			.string()
			.default('')
			.transform((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
			.pipe(z.string().max(LONGEST_NAME)),
		phone: z.union([nothing, anyPhoneSchema]).default(''),
	}),
])

/** What is done with what waits to be paid. */
export const paymentSchema = z.discriminatedUnion('intent', [
	z.object({ intent: z.literal('cash'), handed: rupiahAmount(rupiah(1)) }),
	z.object({ intent: z.literal('seen') }),
	z.object({ intent: z.literal('back') }),
])

export const voidSchema = z.object({
	reason: z.string().trim().min(SHORTEST_REASON).max(LONGEST_NOTE),
})

/** What is done with a drawer: opened, emptied to the bank, or counted and closed. */
export const drawerSchema = z.discriminatedUnion('intent', [
	z.object({
		intent: z.literal('open'),
		counted: rupiahAmount(ZERO),
		isFromBank: z
			.literal('ya')
			.optional()
			.transform((ticked) => ticked === 'ya'),
		note,
	}),
	z.object({
		intent: z.literal('deposit'),
		movementId: id,
		amount: rupiahAmount(rupiah(1)),
		reference: z.string().trim().min(SHORTEST_REFERENCE).max(LONGEST_REFERENCE),
	}),
	z.object({ intent: z.literal('close'), counted: rupiahAmount(ZERO), reason: note }),
])
