import { z } from 'zod'
import { type RefundWish, refundBearers } from '#app/domain/orders/refund.ts'
import { refundReasonSchema } from '#app/domain/orders/refund-reason.ts'
import { parseRupiah, SEN_PER_RUPIAH } from '#app/shared/money.ts'

/** What both an address and a form give: fields by name. */
interface Fields {
	get(name: string): unknown
	getAll(name: string): unknown[]
}

const ID = /^[0-9a-z]{26}$/

/** The pieces that are chosen in a form; null when there is none, or it is no piece. */
export function unitIdsOf(fields: Fields): string[] | null {
	const ids = fields.getAll('unit').map(String)
	return ids.length > 0 && ids.every((id) => ID.test(id)) ? ids : null
}

/** The wish that is chosen, or the first field that makes no sense; null when none is chosen. */
export function readWish(fields: Fields): { wish: RefundWish } | { fault: string } | null {
	const what = fields.get('what')
	if (what === null || what === undefined) return null
	if (what === 'order') return { wish: { what } }
	if (what === 'units') {
		const unitIds = unitIdsOf(fields)
		if (unitIds === null) return { fault: 'unit' }
		return { wish: { what, unitIds, withShipping: fields.get('withShipping') === 'ya' } }
	}
	if (what !== 'amount') return { fault: 'what' }
	const amount = fields.get('amount')
	const amountSen = typeof amount === 'string' ? parseRupiah(amount) : undefined
	if (!amountSen || amountSen % SEN_PER_RUPIAH !== 0) return { fault: 'amount' }
	const bearer = refundBearers.find((one) => one === fields.get('bearer'))
	return bearer ? { wish: { what, amountSen, bearer } } : { fault: 'bearer' }
}

const empty = z.literal('')

/** Why, and where to: an account is given whole or not at all. */
export const requestSchema = z
	.object({
		reason: refundReasonSchema,
		sure: z.literal('ya'),
		byTransfer: z.literal('ya').optional(),
		bank: empty.or(z.string().trim().min(2).max(60)).default(''),
		accountNumber: z
			.string()
			.default('')
			.transform((text) => text.replace(/[\s-]/g, ''))
			.pipe(empty.or(z.string().regex(/^\d{5,30}$/))),
		accountHolder: empty.or(z.string().trim().min(2).max(100)).default(''),
	})
	.superRefine(({ bank, accountNumber, accountHolder }, context) => {
		const given = [bank, accountNumber, accountHolder].filter((text) => text !== '').length
		if (given === 0 || given === 3) return
		context.addIssue({ code: 'custom', path: ['bank'], message: 'account' })
	})
	.transform(({ bank, accountNumber, accountHolder, byTransfer, reason }) => ({
		reason,
		byTransfer: byTransfer === 'ya',
		account: bank === '' ? null : { bank, accountNumber, accountHolder },
	}))
