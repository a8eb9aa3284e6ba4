import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { listRuleVersions } from '#app/domain/shares/rule-versions.server.ts'
import { getPartner } from '#app/domain/workshop/agreements/partner-records.server.ts'
import { listProgrammes } from '#app/domain/workshop/programmes/programme-records.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { Section } from '#app/ui/office/section.tsx'
import { AgreementBadge } from './agreement-badge.tsx'
import { AgreementList } from './agreement-list.tsx'
import { ContactList } from './contact-list.tsx'
import { actOnPartner } from './partner-action.server.ts'
import { versionsBehind } from './versions-behind.server.ts'

export const handle: PageHandle = { title: (copy) => copy.cohortWork.partners.title }

export const loader = reads(surfaces.workshop.access, async ({ url, params, services }) => {
	const { db, clock } = services
	const partner = await getPartner(db, params.code ?? '', dateInMagetan(clock.now()))
	const programmes = await listProgrammes(db, partner.code)
	const versions = await listRuleVersions(db)
	const { agreements } = partner
	return {
		partner: {
			...partner,
			agreements: agreements.map((one) => ({
				...one,
				rules: versionsBehind(one, programmes, versions),
			})),
		},
		programmes: programmes.map(({ code, name }) => ({ code, name })),
		isSaved: url.searchParams.has('selesai'),
	}
})

export const action = writes(
	surfaces.workshop.access,
	async ({ form, params, services, actor }) => {
		const partnerCode = params.code ?? ''
		const answer = await actOnPartner({ form, services, actor, partnerCode })
		return answer ?? redirect(`/bengkel/mitra/${partnerCode}?selesai=simpan`, 303)
	},
)

export default function Partner() {
	const { partner, isSaved } = useLoaderData<typeof loader>()
	const given = useActionData<typeof action>() as FormAnswer | undefined
	const { calendar, cohortWork } = useCopy()
	const { partner: words, partners, saved } = cohortWork
	const { state, until, daysLeft } = partner
	return (
		<>
			<PageHeader
				title={partner.name}
				lead={fill(words.lead, { code: partner.code })}
				trail={{
					label: words.trail,
					crumbs: [{ to: '/bengkel/mitra', label: partners.title }, { label: partner.name }],
				}}
				actions={<AgreementBadge state={state} />}
			/>
			{isSaved && !given && (
				<Notice tone="good" announce className="mb-4">
					{saved}
				</Notice>
			)}
			{state !== 'valid' && (
				<Notice tone={state === 'ended' ? 'bad' : 'warn'} className="mb-8">
					{fill(words.alarms[state], {
						date: until ? dayInWords(until, calendar) : '',
						days: daysLeft ?? 0,
					})}
				</Notice>
			)}
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<AgreementList partner={partner} given={given} />
				<div className="flex flex-col gap-10">
					<ContactList contacts={partner.contacts} given={given} />
					<Programmes />
					<Rename given={given} />
				</div>
			</div>
		</>
	)
}

function Programmes() {
	const { programmes } = useLoaderData<typeof loader>()
	const { partner: words } = useCopy().cohortWork
	const language = useLanguage()
	return (
		<Section title={words.programmes}>
			<ul className="py-2 text-small">
				{programmes.length === 0 && <li className="text-muted">{words.noProgrammes}</li>}
				{programmes.map(({ code, name }) => (
					<li key={code} className="py-1.5">
						<TextLink to={`/bengkel/angkatan?program=${code}`}>
							{inLanguage(name, language)}
						</TextLink>
					</li>
				))}
			</ul>
		</Section>
	)
}

function Rename({ given }: { given: FormAnswer | undefined }) {
	const { partner } = useLoaderData<typeof loader>()
	const { partner: words, partners, faults, save } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('rename', given, faults)
	return (
		<Disclosure title={words.rename} open={answer !== undefined}>
			<Form method="post" className="flex flex-col gap-4 text-ink">
				<input type="hidden" name="intent" value="rename" />
				<RefusalNotice answer={answer} />
				<TextField
					{...field('name', partner.name)}
					label={partners.nameField}
					maxLength={120}
					required
				/>
				<Button tone="secondary" busy={busy} className="self-start">
					{save}
				</Button>
			</Form>
		</Disclosure>
	)
}

export { StaffError as ErrorBoundary } from '#app/ui/office/staff-error.tsx'
