import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { copyOf } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import { listProgrammes } from '#app/domain/workshop/programmes/programme-records.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { beginRule } from './begin-rule.server.ts'

/** Rules are written by the treasurer; the head decides on them. */
const access = staffAccess('treasurer')

const LONGEST_NAME = 120

const schema = z.object({
	/** `KSP`, or `KSP/perca-pagi` */
	scope: z.string().trim().min(1).max(200),
	product: z.string().trim().max(200).default(''),
	nameId: z.string().trim().max(LONGEST_NAME).default(''),
	nameEn: z.string().trim().max(LONGEST_NAME).default(''),
})

export const handle: PageHandle = { title: (copy) => copy.finance.rules.title }

export const loader = reads(access, async ({ services: { db } }) => ({
	programmes: (await listProgrammes(db)).map(({ id, code, name }) => ({ id, code, name })),
	cohorts: (await listCohortNames(db)).map(({ slug, name, programme }) => ({
		value: `${programme.code}/${slug}`,
		name,
		programmeId: programme.id,
	})),
}))

export const action = writes(access, async ({ form, url, services, actor }) => {
	const parsed = parseForm(schema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { scope, product, nameId, nameEn } = parsed.value
	const [programmeCode = '', cohortSlug = null] = scope.split('/')
	const begun = {
		scope: { programmeCode, cohortSlug, productSlug: product || null },
		name: nameId === '' ? null : { id: nameId, en: nameEn || nameId },
		from: url.searchParams.get('dari'),
	}
	const nameOf = (programme: { id: string; en: string }) => ({
		id: fill(copyOf('id').ruleWork.begin.nameOf, { programme: programme.id }),
		en: fill(copyOf('en').ruleWork.begin.nameOf, { programme: programme.en }),
	})
	const { draftId } = await beginRule(services, begun, nameOf, actor)
	return redirect(`/keuangan/aturan/konsep/${draftId}`, 303)
})

export default function NewRule() {
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { finance, office, ruleWork } = useCopy()
	const { begin: words, draft } = ruleWork
	const busy = useNavigation().state !== 'idle'
	const choices = useScopeChoices()
	const field = (name: string) => ({
		id: `rule-${name}`,
		name,
		defaultValue: answer?.typed[name],
		errors: answer?.faults[name] ? [draft.faults.unreadable ?? ''] : undefined,
	})
	return (
		<div className="mx-auto max-w-2xl">
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [{ to: '/keuangan/aturan', label: finance.rules.title }, { label: words.title }],
				}}
			/>
			<Form method="post" className="flex flex-col gap-5">
				<RefusalNotice answer={answer} title={draft.refused} />
				<SelectField
					{...field('scope')}
					errors={answer?.faults.scope ? [draft.faults.choice ?? ''] : undefined}
					label={words.scope}
					hint={words.scopeHint}
					placeholder={words.choose}
					choices={choices}
					required
				/>
				<TextField
					{...field('product')}
					label={words.product}
					hint={words.productHint}
					optionalLabel={words.optional}
					autoComplete="off"
				/>
				<TextField
					{...field('nameId')}
					label={words.nameId}
					hint={words.nameIdHint}
					optionalLabel={words.optional}
					maxLength={LONGEST_NAME}
				/>
				<TextField
					{...field('nameEn')}
					label={words.nameEn}
					optionalLabel={words.optional}
					maxLength={LONGEST_NAME}
				/>
				<Button busy={busy} className="self-start">
					{words.submit}
				</Button>
			</Form>
		</div>
	)
}

/** Each programme as a whole, then its cohorts. */
function useScopeChoices() {
	const { programmes, cohorts } = useLoaderData<typeof loader>()
	const { scopes } = useCopy().ruleWork
	const language = useLanguage()
	return programmes.flatMap(({ id, code, name }) => {
		const programme = inLanguage(name, language)
		const own = cohorts.filter(({ programmeId }) => programmeId === id)
		return [
			{ value: code, label: fill(scopes.programme, { programme }) },
			...own.map((one) => ({
				value: one.value,
				label: fill(scopes.cohort, { cohort: inLanguage(one.name, language), programme }),
			})),
		]
	})
}

export { StaffError as ErrorBoundary }
