import { z } from 'zod'
import { couriers } from './couriers.ts'
import { withResi } from './tracking.ts'

const LONGEST_ADDRESS = 200

/** What staff type of a courier's page. */
export const trackingSchema = z.object({
	courier: z.enum(couriers),
	address: z.string().trim().max(LONGEST_ADDRESS).refine(isPublicAddress),
	isConfirmed: z
		.literal('ya')
		.optional()
		.transform((ticked) => ticked === 'ya'),
})

/** A page on the open network; nothing that runs in ours, and nobody's password in it. */
function isPublicAddress(text: string): boolean {
	const address = URL.parse(withResi(text, 'X'))
	return (
		address?.protocol === 'https:' &&
		address.hostname.includes('.') &&
		address.username === '' &&
		address.password === ''
	)
}
