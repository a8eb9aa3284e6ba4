import { type JobRow, jobRowSchema } from '#app/domain/orders/bulk/job.ts'
import { fieldsOf } from './bulk-fields.ts'

/** What was typed for many orders, and which rows make no sense. */
export interface ReadRows {
	readonly rows: readonly JobRow[]
	/** numbers of orders whose courier or resi cannot be */
	readonly faults: readonly string[]
}

/**
 * The rows of a form. To be sent, an order without a resi is left out; one that is fetched has none
 * and is taken where it is ticked.
 */
export function readRows(form: FormData, isSending: boolean): ReadRows {
	const rows: JobRow[] = []
	const faults: string[] = []
	for (const number of form.getAll('nomor')) {
		if (typeof number !== 'string') continue
		const isHandedOver = form.get(fieldsOf(number).handedOver) !== null
		const parcel = isSending && !isHandedOver ? parcelOf(form, number) : null
		if (isSending && !parcel && !isHandedOver) continue
		const parsed = jobRowSchema.safeParse({ number, parcel })
		if (parsed.success) rows.push(parsed.data)
		else faults.push(number)
	}
	return { rows, faults }
}

function parcelOf(form: FormData, number: string) {
	const names = fieldsOf(number)
	const courier = textOf(form, names.courier)
	const trackingNumber = textOf(form, names.trackingNumber)
	if (trackingNumber === '') return null
	return { courier, trackingNumber }
}

/** A field of text without the space around it; empty where there is none. */
function textOf(form: FormData, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? value.trim() : ''
}
