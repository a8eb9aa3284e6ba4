import type { PackedSize } from '#app/domain/catalogue/product.ts'

/** What a courier weighs and measures, of all pieces together. */
export interface Parcel {
	readonly grams: number
	/** of the pieces packed one by one; those that nobody has measured take no room */
	readonly cubicCm: number
}

/** So many pieces alike. */
export interface Pieces {
	readonly weightGrams: number
	readonly packed: PackedSize | null
	readonly quantity: number
}

/**
 * Cubic centimetres that count as a kilogram when a courier's table does not say otherwise: what
 * JNE, J&T, SiCepat and Pos Indonesia all write for parcels by road and domestic air
 * (panjang × lebar × tinggi : 6000).
 */
export const USUAL_DIVISOR = 6_000

/** The same of couriers by international air (IATA: 5 000 for express parcels). */
export const AIR_DIVISOR = 5_000

const GRAMS_PER_KILOGRAM = 1_000

/** The parcel of these pieces. */
export function parcelOf(pieces: readonly Pieces[]): Parcel {
	return {
		grams: pieces.reduce((sum, { weightGrams, quantity }) => sum + weightGrams * quantity, 0),
		cubicCm: pieces.reduce((sum, { packed, quantity }) => sum + volumeOf(packed) * quantity, 0),
	}
}

/**
 * The kilograms a courier asks money for: the weight or the volume, whichever is more, rounded up
 * to whole kilograms, and at least one.
 */
export function billableKilograms({ grams, cubicCm }: Parcel, divisorCm3: number): number {
	return Math.max(1, Math.ceil(grams / GRAMS_PER_KILOGRAM), Math.ceil(cubicCm / divisorCm3))
}

/** True for parcels of the same weight and volume. */
export function isSameParcel(one: Parcel, other: Parcel): boolean {
	return one.grams === other.grams && one.cubicCm === other.cubicCm
}

function volumeOf(packed: PackedSize | null): number {
	return packed ? packed.lengthCm * packed.widthCm * packed.heightCm : 0
}
