import { z } from 'zod'
import { LARGEST_QUANTITY } from '#app/domain/cart/cart.ts'
import { wholeNumber } from '#app/http/whole-number.ts'

const variantId = z.string().min(1).max(64)
const quantity = wholeNumber(1, LARGEST_QUANTITY)

/** What the forms of the cart ask for. */
export const cartFormSchema = z.discriminatedUnion('intent', [
	z.object({ intent: z.literal('change'), variantId, quantity }),
	/** the quantity there was, so that it can be undone */
	z.object({ intent: z.literal('remove'), variantId, quantity }),
	z.object({ intent: z.literal('restore'), variantId, quantity }),
	z.object({ intent: z.literal('accept-prices') }),
])

const removedSchema = z.object({ hapus: variantId, jumlah: quantity })

/** The cart, saying what has just been taken out. */
export function removedPath(line: { variantId: string; quantity: number }): string {
	const query = new URLSearchParams({ hapus: line.variantId, jumlah: String(line.quantity) })
	return `/keranjang?${query}#isi`
}

/** What an address says was taken out; null for any other. */
export function removedIn(query: URLSearchParams): { variantId: string; quantity: number } | null {
	const parsed = removedSchema.safeParse(Object.fromEntries(query))
	return parsed.success ? { variantId: parsed.data.hapus, quantity: parsed.data.jumlah } : null
}
