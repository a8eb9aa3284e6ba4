import type { Zone } from './delivery.ts'

/** The columns of a sheet of rates, in the order in which it is written. */
export const sheetColumns = [
	'kode',
	'kurir',
	'layanan',
	'zona',
	'kg_pertama',
	'kg_berikutnya',
	'hari_tercepat',
	'hari_terlama',
	'pembagi_volume',
	'berlaku_mulai',
	'aktif',
] as const

/** Rows of one sheet: services times zones, with room for years. */
export const MOST_RATE_ROWS = 1_000

export type SheetColumn = (typeof sheetColumns)[number]

/** A zone in the language of whoever fills in the sheet. */
export const zoneWords: Readonly<Record<Zone, string>> = {
	'east-java': 'jawa-timur',
	'java-bali': 'jawa-bali',
	sumatra: 'sumatera',
	kalimantan: 'kalimantan',
	sulawesi: 'sulawesi',
	'nusa-tenggara': 'nusa-tenggara',
	maluku: 'maluku',
	papua: 'papua',
	'southeast-asia': 'asia-tenggara',
	'east-asia': 'asia-timur',
	oceania: 'oseania',
	'west-asia': 'asia-selatan-dan-barat',
	europe: 'eropa',
	americas: 'amerika',
	africa: 'afrika',
}
