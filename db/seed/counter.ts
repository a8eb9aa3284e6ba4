import type { When } from './when.ts'

/** A day at the counter: the drawer counted, what was sold, and the drawer counted again. */
export interface SeedCounterDay {
	/** of a day of rest it is the working day before it */
	readonly when: Exclude<When, { minutesAgo: number }>
	readonly opened: string
	/** change fetched from the bank, with the number of the withdrawal */
	readonly fetched?: { readonly rupiah: number; readonly slip: string }
	readonly sales: readonly SeedCounterSale[]
	readonly deposit?: { readonly at: string; readonly rupiah: number; readonly slip: string }
	/** without it the drawer is still open */
	readonly closed?: {
		readonly at: string
		readonly differenceRupiah: number
		readonly reason: string
	}
}

export interface SeedCounterSale {
	readonly at: string
	/** pieces of each variant */
	readonly items: Readonly<Record<string, number>>
	/** who gives no name stays without one */
	readonly buyer?: { readonly name: string; readonly phone: string }
	/** in cash: to the rupiah, or with a note that asks for change; by QRIS: found, or not yet */
	readonly paid: 'exact' | 'with-change' | 'qris-found' | 'qris-awaited'
	/** taken back at once, and why */
	readonly voided?: string
}

/** Days at the counter, all invented; the last one is today, and its drawer stands open. */
export const counterDays: readonly SeedCounterDay[] = [
	{
		when: { progress: 80 },
		opened: '08:05',
		fetched: { rupiah: 200_000, slip: 'TRK-0712' },
		sales: [
			{ at: '09:12', items: { 'KKP-40': 1 }, paid: 'with-change' },
			{
				at: '10:47',
				items: { 'TTG-4': 1, 'KKP-30': 1 },
				buyer: { name: 'Bu Sumarni', phone: '+6281200000151' },
				paid: 'qris-found',
			},
			{ at: '13:26', items: { 'KPL-D': 1 }, paid: 'exact' },
		],
		deposit: { at: '15:05', rupiah: 100_000, slip: 'STR-0098123' },
		closed: { at: '15:20', differenceRupiah: 0, reason: '' },
	},
	{
		when: { daysAgo: 1 },
		opened: '08:10',
		sales: [
			{ at: '08:52', items: { 'KBS-45': 1 }, paid: 'with-change' },
			{
				at: '09:40',
				items: { 'KSL-70': 1 },
				paid: 'exact',
				voided: 'Salah ukuran; pembeli memilih yang lain.',
			},
			{ at: '09:44', items: { 'KOK-65': 1 }, paid: 'with-change' },
			{
				at: '11:18',
				items: { 'SYL-150': 1 },
				buyer: { name: 'Hardiyanto', phone: '' },
				paid: 'qris-awaited',
			},
		],
		closed: {
			at: '15:35',
			differenceRupiah: -2_000,
			reason: 'Kurang dua ribu: tidak ada uang kecil, kembalian dibulatkan ke atas.',
		},
	},
	{
		when: { daysAgo: 0 },
		opened: '08:08',
		sales: [
			{ at: '08:56', items: { 'KKP-40': 1, 'TTG-4': 1 }, paid: 'with-change' },
			{ at: '10:15', items: { 'DPT-MJ': 1 }, paid: 'qris-awaited' },
		],
	},
]
