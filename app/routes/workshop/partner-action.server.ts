import type { Actor } from '#app/domain/audit/actor.ts'
import { MOST_SCANS } from '#app/domain/workshop/agreement.ts'
import { addContact } from '#app/domain/workshop/agreements/add-contact.server.ts'
import { addScan } from '#app/domain/workshop/agreements/add-scan.server.ts'
import { changePartner } from '#app/domain/workshop/agreements/change-partner.server.ts'
import { forgetContact } from '#app/domain/workshop/agreements/forget-contact.server.ts'
import { recordAgreement } from '#app/domain/workshop/agreements/record-agreement.server.ts'
import { faulty, parseForm } from '#app/http/parse-form.ts'
import type { Services } from '#app/services.server.ts'
import { agreementSchema, contactSchema, partnerNameSchema, textOf } from './cohort-forms.server.ts'

interface Asked {
	form: FormData
	services: Services
	actor: Actor
	partnerCode: string
}

/** Does what one of the forms of a partner's page asks for; answers only what made no sense. */
export async function actOnPartner({ form, services, actor, partnerCode }: Asked) {
	switch (textOf(form, 'intent')) {
		case 'scan': {
			const agreementId = textOf(form, 'agreement')
			const pages = await readPages(form)
			if (pages.length > 0) {
				await addScan(services, { partnerCode, agreementId, pages }, actor)
			}
			return null
		}
		case 'contact': {
			const parsed = parseForm(contactSchema, form)
			if (!('value' in parsed)) return faulty(parsed.answer)
			await addContact(services, { ...parsed.value, partnerCode }, actor)
			return null
		}
		case 'forget': {
			const contactId = textOf(form, 'contact')
			await forgetContact(services, { partnerCode, contactId }, actor)
			return null
		}
		case 'rename': {
			const parsed = parseForm(partnerNameSchema, form)
			if (!('value' in parsed)) return faulty(parsed.answer)
			await changePartner(services, { code: partnerCode, name: parsed.value.name }, actor)
			return null
		}
		default: {
			const parsed = parseForm(agreementSchema, form)
			if (!('value' in parsed)) return faulty(parsed.answer)
			await recordAgreement(services, { ...parsed.value, partnerCode }, actor)
			return null
		}
	}
}

/** Those that were chosen; one more than may be kept, so that too many are refused. */
async function readPages(form: FormData): Promise<Uint8Array[]> {
	const files = form.getAll('pages').filter((value) => value instanceof File)
	const chosen = files.filter((file) => file.size > 0).slice(0, MOST_SCANS + 1)
	return await Promise.all(chosen.map(async (file) => new Uint8Array(await file.arrayBuffer())))
}
