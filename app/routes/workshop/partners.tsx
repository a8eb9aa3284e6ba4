import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { listPartners } from '#app/domain/workshop/agreements/partner-records.server.ts'
import { registerPartner } from '#app/domain/workshop/register-partner.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { AgreementBadge } from './agreement-badge.tsx'
import { CodeCard } from './code-card.tsx'
import { partnerSchema } from './cohort-forms.server.ts'

const tabs = ['semua', 'perlu'] as const
const tabSchema = z.enum(tabs).catch('semua')

export const handle: PageHandle = { title: (copy) => copy.cohortWork.partners.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db, clock } }) => {
	const partners = await listPartners(db, dateInMagetan(clock.now()))
	const tab = tabSchema.parse(url.searchParams.get('tampil'))
	const alarms = partners.filter(({ state }) => state !== 'valid')
	return { tab, partners: tab === 'semua' ? partners : alarms, alarms: alarms.length }
})

export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const parsed = parseForm(partnerSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	await registerPartner(services, parsed.value, actor)
	return redirect(`/bengkel/mitra/${parsed.value.code}?selesai=simpan`, 303)
})

export default function Partners() {
	const { partners, tab, alarms } = useLoaderData<typeof loader>()
	const { partners: words } = useCopy().cohortWork
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			<FilterTabs
				label={words.filter}
				tabs={tabs.map((name) => ({
					to: name === 'semua' ? '/bengkel/mitra' : `/bengkel/mitra?tampil=${name}`,
					label: words.filters[name],
					current: name === tab,
					count: name === 'perlu' ? alarms : undefined,
				}))}
			/>
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
				{partners.length > 0 ? (
					<PartnerTable />
				) : (
					<EmptyState title={tab === 'perlu' ? words.emptyAlarms : words.emptyTitle}>
						{tab === 'semua' && words.emptyText}
					</EmptyState>
				)}
				<AddPartner />
			</div>
		</>
	)
}

function PartnerTable() {
	const { partners } = useLoaderData<typeof loader>()
	const { calendar, cohortWork } = useCopy()
	const words = cohortWork.partners
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.name}</Head>
					<Head className="hidden sm:table-cell">{words.agreement}</Head>
					<Head>{words.state}</Head>
				</tr>
			</thead>
			<tbody>
				{partners.map(({ code, name, state, until, number }) => (
					<tr key={code}>
						<Head scope="row">
							<TextLink to={`/bengkel/mitra/${code}`}>{name}</TextLink>
						</Head>
						<Cell className="hidden sm:table-cell">{number ?? words.none}</Cell>
						<Cell>
							<AgreementBadge state={state} />
							{until && (
								<span className="block text-caption text-muted">
									{fill(words.until, { date: dayInWords(until, calendar, true) })}
								</span>
							)}
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

function AddPartner() {
	const given = useActionData<typeof action>() as FormAnswer | undefined
	const { partners: words, faults } = useCopy().cohortWork
	const form = formFields('register', given, faults)
	return (
		<CodeCard intent="register" words={words} form={form}>
			<TextField {...form.field('name')} label={words.nameField} maxLength={120} required />
		</CodeCard>
	)
}

export { StaffError as ErrorBoundary } from '#app/ui/office/staff-error.tsx'
