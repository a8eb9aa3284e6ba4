import { z } from 'zod'
import type { OrderQuery } from '#app/domain/orders/search/orders-found.server.ts'
import { paymentMethodNames } from '#app/domain/payments/method.ts'
import { isCalendarDate } from '#app/shared/instant.ts'
import {
	NARROWING,
	type Narrowing,
	narrowedDelivery,
	type OrderGroup,
	orderGroupNames,
	orderGroups,
} from './order-query.ts'

const LONGEST_TEXT = 80

const day = z.string().refine(isCalendarDate).nullable().catch(null)

const narrowingSchema: z.ZodType<Narrowing> = z.object({
	cari: z
		.string()
		.transform((text) => text.trim().slice(0, LONGEST_TEXT))
		.catch(''),
	antar: z.enum(['kurir', 'loket']).nullable().catch(null),
	kurir: z
		.string()
		.regex(/^[\p{L}\p{N}]{2,20}$/u)
		.nullable()
		.catch(null),
	bayar: z.enum(paymentMethodNames).nullable().catch(null),
	dari: day,
	sampai: day,
})

/** Which orders an address asks for. What is searched for is looked for in every state. */
export function readOrderQuery(url: URL): {
	group: OrderGroup
	narrowing: Narrowing
	query: OrderQuery
} {
	const given = (name: string) => url.searchParams.get(name)
	const narrowing = narrowingSchema.parse(
		Object.fromEntries(NARROWING.map((name) => [name, given(name)])),
	)
	const usual = narrowing.cari === '' ? 'kirim' : 'semua'
	const group = z.enum(orderGroupNames).catch(usual).parse(given('tampil'))
	return {
		group,
		narrowing,
		query: {
			states: orderGroups[group].states,
			text: narrowing.cari,
			packed: orderGroups[group].packed,
			delivery: orderGroups[group].delivery ?? narrowedDelivery(narrowing),
			courier: narrowing.kurir,
			method: narrowing.bayar,
			from: narrowing.dari,
			to: narrowing.sampai,
		},
	}
}
