import { toSend } from '#app/domain/orders/life.ts'
import type { OrderState } from '#app/domain/orders/order.ts'
import type { FoundKind } from '#app/domain/orders/search/orders-found.server.ts'
import type { PaymentMethodName } from '#app/domain/payments/method.ts'
import { knownQuery } from '#app/http/known-query.ts'
import type { CalendarDate } from '#app/shared/instant.ts'

interface Group {
	readonly states: readonly OrderState[] | null
	/** packed or not yet; null: either */
	readonly packed: boolean | null
	readonly delivery: 'courier' | 'counter' | null
	/** what has waited longest comes first */
	readonly oldestFirst: boolean
}

const anyWay = { packed: null, delivery: null } as const
const newest = { ...anyWay, oldestFirst: false } as const
const waiting = { ...anyWay, states: toSend, oldestFirst: true } as const

/** What can be asked for in `?tampil=`: the states of each, and which end comes first. */
export const orderGroups = {
	kirim: waiting,
	kemas: { ...waiting, packed: false },
	siap: { ...waiting, packed: true, delivery: 'courier' },
	loket: { ...waiting, packed: true, delivery: 'counter' },
	terkirim: { states: ['sent'], ...newest },
	keluhan: { ...anyWay, states: ['complained', 'refund-due'], oldestFirst: true },
	menunggu: { states: ['awaiting-payment'], ...newest },
	diterima: { states: ['received'], ...newest },
	selesai: { states: ['completed'], ...newest },
	batal: { states: ['cancelled', 'expired'], ...newest },
	dikembalikan: { states: ['refunded', 'voided'], ...newest },
	semua: { states: null, ...newest },
} as const satisfies Readonly<Record<string, Group>>

export type OrderGroup = keyof typeof orderGroups

export const orderGroupNames = Object.keys(orderGroups) as [OrderGroup, ...OrderGroup[]]

/** The parts of the address that say which orders; the group apart. */
export const NARROWING = ['antar', 'bayar', 'cari', 'dari', 'kurir', 'sampai'] as const

/** What the address says beside its group; null and empty: either. */
export interface Narrowing {
	readonly cari: string
	readonly antar: 'kurir' | 'loket' | null
	readonly kurir: string | null
	readonly bayar: PaymentMethodName | null
	readonly dari: CalendarDate | null
	readonly sampai: CalendarDate | null
}

/** The way to go that an address asks for, whatever the group. */
export function narrowedDelivery({ antar }: Narrowing): 'courier' | 'counter' | null {
	return antar && ({ kurir: 'courier', loket: 'counter' } as const)[antar]
}

/** How many orders of these kinds are in a group. */
export function countInGroup(kinds: readonly FoundKind[], group: OrderGroup): number {
	const { states, packed, delivery }: Group = orderGroups[group]
	return kinds
		.filter((kind) => states === null || states.includes(kind.state))
		.filter((kind) => packed === null || packed === kind.isPacked)
		.filter((kind) => delivery === null || delivery === kind.delivery)
		.reduce((sum, { count }) => sum + count, 0)
}

/** The address of a group under the same narrowing; what is empty is left out. */
export function orderListPath(group: OrderGroup, narrowing: Partial<Narrowing>): string {
	const given = Object.entries(narrowing).map(([name, value]) => [name, value ?? ''])
	const query = new URLSearchParams([...given, ['tampil', group]])
	return `/kantor/pesanan${knownQuery(query, [...NARROWING, 'tampil'])}`
}
