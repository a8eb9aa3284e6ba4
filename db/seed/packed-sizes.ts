import type { PackedSize } from '#app/domain/catalogue/product.ts'

/** Length, width and height in whole centimetres: folded or rolled, in its wrapping. */
const SIZES: Readonly<Record<string, readonly [number, number, number]>> = {
	'KKP-30': [30, 23, 4],
	'KKP-40': [40, 30, 5],
	'KKP-50': [50, 40, 6],
	'KBS-45': [45, 24, 6],
	'KBS-60': [60, 30, 7],
	'KOK-65': [40, 33, 6],
	'KSL-70': [40, 35, 6],
	'KBG-01': [65, 33, 8],
	'KRB-BR': [40, 30, 7],
	'KRB-TN': [40, 30, 7],
	'KPL-A': [20, 18, 3],
	'KPL-D': [22, 20, 4],
	'SYL-150': [25, 18, 5],
	'SYL-180': [28, 20, 6],
	'TAS-30': [32, 28, 5],
	'DPT-MJ': [18, 11, 2],
	'DPT-HL': [18, 11, 2],
	'SPB-06': [12, 8, 5],
	'SPB-12': [14, 9, 5],
	'TTG-4': [12, 12, 4],
	'TTG-6': [12, 12, 6],
	'SRB-45': [30, 23, 5],
	'BNK-MJ': [24, 12, 10],
	'BNK-KN': [24, 12, 10],
	'TPL-01': [28, 20, 4],
}

/** What a variant measures packed; nothing for one that was not measured. */
export function packedSizeOf(sku: string): { packed: PackedSize } | object {
	const size = SIZES[sku]
	if (!size) return {}
	const [lengthCm, widthCm, heightCm] = size
	return { packed: { lengthCm, widthCm, heightCm } }
}
