import type { AdjustmentKindName, WithdrawalPurpose } from '#db/schema/savings.ts'
import type { When } from './when.ts'

/** Savings paid out: a few rupiah for needs, some to families, all of it at a release. */
export interface SeedWithdrawal {
	readonly makerCode: string
	/** `all`: whatever is final by then */
	readonly amountRupiah: number | 'all'
	readonly purpose: WithdrawalPurpose
	readonly note: string
	readonly when: When
	/** how far it has come; paid unless said otherwise */
	readonly upTo?: 'requested' | 'approved' | 'paid'
	/** the signed kuitansi was photographed */
	readonly hasScan?: boolean
}

export const withdrawals: readonly SeedWithdrawal[] = [
	{
		makerCode: 'WB-002',
		amountRupiah: 5_000,
		purpose: 'needs',
		note: 'Perlengkapan mandi di koperasi',
		when: { progress: 30, at: '10:20' },
	},
	{
		makerCode: 'WB-001',
		amountRupiah: 7_500,
		purpose: 'needs',
		note: 'Sabun dan pasta gigi',
		when: { progress: 41, at: '10:05' },
	},
	{
		makerCode: 'WB-005',
		amountRupiah: 15_000,
		purpose: 'needs',
		note: 'Perlengkapan mandi dan alat tulis',
		when: { progress: 55, at: '09:40' },
	},
	{
		makerCode: 'WB-007',
		amountRupiah: 12_000,
		purpose: 'needs',
		note: 'Perlengkapan ibadah',
		when: { progress: 58, at: '13:15' },
	},
	{
		makerCode: 'WB-013',
		amountRupiah: 10_000,
		purpose: 'needs',
		note: 'Kartu telepon wartelsuspas',
		when: { progress: 64, at: '10:30' },
	},
	{
		makerCode: 'WB-010',
		amountRupiah: 25_000,
		purpose: 'family',
		note: 'Titipan untuk anak, diambil keluarga',
		when: { progress: 68, at: '11:10' },
	},
	{
		makerCode: 'WB-004',
		amountRupiah: 'all',
		purpose: 'release',
		note: 'Pulang: tabungan diserahkan seluruhnya',
		hasScan: true,
		when: { progress: 71, at: '09:00' },
	},
	{
		makerCode: 'WB-005',
		amountRupiah: 60_000,
		purpose: 'family',
		note: 'Biaya sekolah anak, diambil keluarga',
		when: { progress: 75, at: '10:45' },
	},
	{
		makerCode: 'WB-022',
		amountRupiah: 40_000,
		purpose: 'family',
		note: 'Titipan untuk orang tua',
		when: { progress: 82, at: '09:25' },
	},
	{
		makerCode: 'WB-017',
		amountRupiah: 'all',
		purpose: 'release',
		note: 'Pulang: tabungan diserahkan seluruhnya',
		hasScan: true,
		when: { progress: 87, at: '09:00' },
	},
	{
		makerCode: 'WB-014',
		amountRupiah: 20_000,
		purpose: 'needs',
		note: 'Perlengkapan mandi di koperasi',
		when: { progress: 88, at: '14:00' },
	},
	{
		makerCode: 'WB-002',
		amountRupiah: 20_000,
		purpose: 'family',
		note: 'Titipan untuk ibu, diambil keluarga',
		when: { progress: 91, at: '10:15' },
	},
	{
		makerCode: 'WB-008',
		amountRupiah: 10_000,
		purpose: 'needs',
		note: 'Buku bacaan',
		when: { progress: 94, at: '13:50' },
	},
	{
		makerCode: 'WB-007',
		amountRupiah: 5_000,
		purpose: 'needs',
		note: 'Perlengkapan mandi di koperasi',
		when: { progress: 98, at: '09:10' },
		upTo: 'approved',
	},
	{
		makerCode: 'WB-014',
		amountRupiah: 7_500,
		purpose: 'family',
		note: 'Titipan untuk anak',
		when: { progress: 99, at: '10:20' },
		upTo: 'requested',
	},
]

/** Savings put right: one is booked, one waits for the head. */
export interface SeedAdjustment {
	readonly makerCode: string
	readonly kind: AdjustmentKindName
	readonly amountRupiah: number
	readonly reason: string
	readonly isApproved: boolean
	readonly when: When
}

export const adjustments: readonly SeedAdjustment[] = [
	{
		makerCode: 'WB-005',
		kind: 'interest',
		amountRupiah: 325,
		reason: 'Bunga rekening triwulan lalu, bagian pemilik tabungan ini',
		isApproved: true,
		when: { progress: 80, at: '09:15' },
	},
	{
		makerCode: 'WB-009',
		kind: 'correction',
		amountRupiah: -1_250,
		reason: 'Satu keset tercatat dua kali di lembar kontribusi',
		isApproved: false,
		when: { progress: 97, at: '13:20' },
	},
]
