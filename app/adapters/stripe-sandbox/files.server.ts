import type Stripe from 'stripe'
import type { Account } from './account.server.ts'
import { invalidParameter } from './api-error.ts'
import { newFile } from './dispute-objects.ts'

/** What one piece of evidence may have: https://docs.stripe.com/file-upload. */
const LARGEST_BYTES = 5_000_000
const TYPES = ['application/pdf', 'image/jpeg', 'image/png']

/**
 * Takes a file in as `multipart/form-data`, of which only what it is called, its type and its size
 * are kept. Refuses what Stripe takes for no evidence.
 */
export async function uploadFile(
	account: Account,
	body: Buffer,
	contentType: string,
): Promise<Stripe.File> {
	const headers = { 'content-type': contentType }
	const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => {
		throw invalidParameter('file', 'Invalid multipart request.')
	})
	const file = form.get('file')
	if (form.get('purpose') !== 'dispute_evidence') {
		throw invalidParameter('purpose', 'Invalid purpose: the sandbox takes dispute_evidence alone.')
	}
	if (!(file instanceof File)) throw invalidParameter('file', 'Missing required param: file.')
	if (!TYPES.includes(file.type)) {
		throw invalidParameter('file', `Invalid file type ${file.type}.`, 'file_type_invalid')
	}
	if (file.size > LARGEST_BYTES) throw invalidParameter('file', 'The file is too large.')
	const created = account.clock.now()
	const kept = newFile({ name: file.name, type: extensionOf(file.type), size: file.size, created })
	account.store.insert(kept)
	return kept
}

function extensionOf(type: string): string {
	return { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }[type] ?? 'bin'
}
