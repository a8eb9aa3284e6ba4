import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { registerMaker } from '#app/domain/people/register-maker.server.ts'
import { listBlocks } from '#app/domain/people/registered-makers.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { ClassFields, FactsFields, useField } from './maker-fields.tsx'
import { newMakerSchema, skillsIn } from './maker-schema.ts'

export const handle: PageHandle = { title: (copy) => copy.people.form.addTitle }

export const loader = reads(surfaces.workshop.access, async ({ services: { db, clock } }) => ({
	today: dateInMagetan(clock.now()),
	blocks: await listBlocks(db),
}))

/** The name is in this one request, and from then on under seal. */
export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const parsed = parseForm(newMakerSchema, form)
	if (!('value' in parsed)) return faulty({ ...parsed.answer, typed: typedIn(form) })
	const { release, ...maker } = parsed.value
	const input = { ...maker, expectedRelease: release, skills: skillsIn(form) }
	const { makerCode } = await registerMaker(services, input, actor)
	return redirect(`/bengkel/warga/${makerCode}?terdaftar`, 303)
})

/** Takes somebody into the programmes with what is needed and no more. */
export default function NewMaker() {
	const { today, blocks } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as Partial<FormAnswer> | undefined
	const { office, people } = useCopy()
	const words = people.form
	const field = useField(answer)
	const busy = useNavigation().state !== 'idle'
	return (
		<>
			<PageHeader
				title={words.addTitle}
				lead={words.addLead}
				trail={{
					label: office.trail,
					crumbs: [{ label: people.nav, to: '/bengkel/warga' }, { label: words.addCrumb }],
				}}
			/>
			<Form method="post" className="flex max-w-xl flex-col gap-5" autoComplete="off">
				<RefusalNotice answer={answer} />
				<TextField
					{...field('registerNumber')}
					label={words.registerNumber}
					hint={words.sealed}
					maxLength={40}
					autoComplete="off"
					spellCheck={false}
					required
				/>
				<TextField
					{...field('name')}
					label={words.name}
					hint={words.sealed}
					maxLength={100}
					autoComplete="off"
					spellCheck={false}
					required
				/>
				<SelectField
					{...field('sex')}
					label={words.sex}
					placeholder={words.choose}
					choices={(['f', 'm'] as const).map((value) => ({ value, label: people.sexes[value] }))}
					required
				/>
				<ClassFields answer={answer} today={today} />
				<FactsFields answer={answer} blocks={blocks} />
				<div>
					<Button busy={busy}>{busy ? words.busy : words.submit}</Button>
				</div>
			</Form>
		</>
	)
}

export { StaffError as ErrorBoundary }
