import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { Section } from '#app/ui/office/section.tsx'

interface Contact {
	readonly id: string
	readonly name: string
	readonly position: string
	readonly phone: string
	readonly email: string
}

interface Props {
	contacts: readonly Contact[]
	given: FormAnswer | undefined
}

/** Whom to talk to at a partner. */
export function ContactList({ contacts, given }: Props) {
	const { partner: words, faults, optional } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('contact', given, faults)
	const forgetting = formFields('forget', given, faults)
	return (
		<Section title={words.contacts} lead={words.contactsLead}>
			<RefusalNotice answer={forgetting.answer} className="mt-3" />
			{contacts.length === 0 && <p className="py-3 text-muted text-small">{words.noContacts}</p>}
			<ul className="divide-y divide-line">
				{contacts.map((contact) => (
					<li key={contact.id} className="flex items-start justify-between gap-4 py-3 text-small">
						<ContactLines contact={contact} />
						<Form method="post">
							<input type="hidden" name="intent" value="forget" />
							<input type="hidden" name="contact" value={contact.id} />
							<Button
								tone="quiet"
								size="small"
								busy={busy}
								aria-label={fill(words.forgetWhich, { name: contact.name })}
							>
								{words.forget}
							</Button>
						</Form>
					</li>
				))}
			</ul>
			<Disclosure title={words.addContact} open={answer !== undefined}>
				<Form method="post" className="flex flex-col gap-4 text-ink">
					<input type="hidden" name="intent" value="contact" />
					<RefusalNotice answer={answer} />
					<TextField {...field('name')} label={words.contactName} maxLength={120} required />
					<TextField
						{...field('position')}
						label={words.position}
						optionalLabel={optional}
						maxLength={120}
					/>
					<TextField
						{...field('phone')}
						label={words.phone}
						optionalLabel={optional}
						type="tel"
						maxLength={40}
					/>
					<TextField
						{...field('email')}
						label={words.email}
						optionalLabel={optional}
						type="email"
						maxLength={120}
					/>
					<Button tone="secondary" busy={busy} className="self-start">
						{words.addContact}
					</Button>
				</Form>
			</Disclosure>
		</Section>
	)
}

function ContactLines({ contact }: { contact: Contact }) {
	const { name, position, phone, email } = contact
	return (
		<p className="min-w-0 break-words">
			<span className="block font-semibold">{name}</span>
			{position && <span className="block text-muted">{position}</span>}
			{phone && (
				<a
					href={`tel:${phone.replace(/\s/g, '')}`}
					className="text-link flex min-h-9 w-fit items-center"
				>
					{phone}
				</a>
			)}
			{email && (
				<a href={`mailto:${email}`} className="text-link flex min-h-9 w-fit items-center">
					{email}
				</a>
			)}
		</p>
	)
}
