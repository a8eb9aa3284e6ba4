import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { listPartners } from '#app/domain/workshop/agreements/partner-records.server.ts'
import { changeProgramme } from '#app/domain/workshop/programmes/change-programme.server.ts'
import { closeProgramme } from '#app/domain/workshop/programmes/close-programme.server.ts'
import { listProgrammes } from '#app/domain/workshop/programmes/programme-records.server.ts'
import { reopenProgramme } from '#app/domain/workshop/programmes/reopen-programme.server.ts'
import { startProgramme } from '#app/domain/workshop/start-programme.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { programmeSchema, programmeWordsSchema, textOf } from './cohort-forms.server.ts'
import { NewProgramme } from './new-programme.tsx'

const tabs = ['berjalan', 'ditutup'] as const
const tabSchema = z.enum(tabs).catch('berjalan')

export const handle: PageHandle = { title: (copy) => copy.cohortWork.programmes.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db, clock } }) => {
	const all = await listProgrammes(db)
	const tab = tabSchema.parse(url.searchParams.get('tampil'))
	const partners = await listPartners(db, dateInMagetan(clock.now()))
	return {
		tab,
		programmes: all.filter(({ closedOn }) => (closedOn === null) === (tab === 'berjalan')),
		chosen: all.find(({ code }) => code === url.searchParams.get('ubah')) ?? null,
		partners: partners.map(({ code, name }) => ({ code, name })),
		isSaved: url.searchParams.has('selesai'),
	}
})

export const action = writes(surfaces.workshop.access, async ({ form, url, services, actor }) => {
	const chosen = url.searchParams.get('ubah') ?? ''
	switch (textOf(form, 'intent')) {
		case 'close':
			await closeProgramme(services, { code: chosen }, actor)
			return redirect('/bengkel/program?tampil=ditutup&selesai=simpan', 303)
		case 'reopen':
			await reopenProgramme(services, { code: chosen }, actor)
			break
		case 'change': {
			const parsed = parseForm(programmeWordsSchema, form)
			if (!('value' in parsed)) return faulty(parsed.answer)
			const { nameId, nameEn } = parsed.value
			await changeProgramme(services, { code: chosen, name: { id: nameId, en: nameEn } }, actor)
			break
		}
		default: {
			const parsed = parseForm(programmeSchema, form)
			if (!('value' in parsed)) return faulty(parsed.answer)
			const { nameId, nameEn, partner, ...rest } = parsed.value
			const name = { id: nameId, en: nameEn }
			await startProgramme(services, { ...rest, name, partnerCode: partner || null }, actor)
		}
	}
	return redirect('/bengkel/program?selesai=simpan', 303)
})

export default function Programmes() {
	const { programmes, tab, chosen, partners, isSaved } = useLoaderData<typeof loader>()
	const given = useActionData<typeof action>() as FormAnswer | undefined
	const { programmes: words, saved } = useCopy().cohortWork
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			<FilterTabs
				label={words.filter}
				tabs={tabs.map((name) => ({
					to: name === 'berjalan' ? '/bengkel/program' : `/bengkel/program?tampil=${name}`,
					label: words.filters[name],
					current: name === tab,
				}))}
			/>
			{isSaved && !given && (
				<Notice tone="good" announce className="mb-6">
					{saved}
				</Notice>
			)}
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
				{programmes.length > 0 ? (
					<ProgrammeTable />
				) : (
					<EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
				)}
				{chosen ? (
					<ChangeProgramme key={chosen.code} given={given} />
				) : (
					<NewProgramme partners={partners} given={given} />
				)}
			</div>
		</>
	)
}

function ProgrammeTable() {
	const { programmes } = useLoaderData<typeof loader>()
	const { calendar, cohortWork } = useCopy()
	const words = cohortWork.programmes
	const language = useLanguage()
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.name}</Head>
					<Head className="hidden sm:table-cell">{words.partner}</Head>
					<Head number>{words.cohorts}</Head>
					<Head>{cohortWork.change}</Head>
				</tr>
			</thead>
			<tbody>
				{programmes.map(({ code, name, craft, partner, closedOn, cohorts }) => (
					<tr key={code}>
						<Head scope="row">
							{inLanguage(name, language)}
							<span className="block font-normal text-caption text-muted">
								{code} · {words.crafts[craft]}
							</span>
							{closedOn && (
								<Badge>
									{fill(words.closedOn, { date: dayInWords(closedOn, calendar, true) })}
								</Badge>
							)}
						</Head>
						<Cell className="hidden sm:table-cell">
							{partner ? (
								<TextLink to={`/bengkel/mitra/${partner.code}`}>{partner.name}</TextLink>
							) : (
								words.own
							)}
						</Cell>
						<Cell number>
							<TextLink to={`/bengkel/angkatan?program=${code}`}>{cohorts}</TextLink>
						</Cell>
						<Cell>
							<Link
								to={`?ubah=${code}`}
								aria-label={fill(words.changeWhich, { name: inLanguage(name, language) })}
								className="inline-flex min-h-11 items-center font-semibold text-primary"
							>
								{cohortWork.change}
							</Link>
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

function ChangeProgramme({ given }: { given: FormAnswer | undefined }) {
	const { chosen } = useLoaderData<typeof loader>()
	const { programmes: words, faults, save, back } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('change', given, faults)
	const ending = given?.typed.intent === 'change' ? undefined : given
	if (!chosen) return null
	return (
		<Card title={fill(words.changeTitle, { code: chosen.code })}>
			<Form method="post" className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="change" />
				<RefusalNotice answer={answer} />
				<TextField
					{...field('nameId', chosen.name.id)}
					label={words.nameId}
					maxLength={120}
					required
				/>
				<TextField {...field('nameEn', chosen.name.en)} label={words.nameEn} maxLength={120} />
				<Button busy={busy}>{save}</Button>
			</Form>
			<Form method="post" className="mt-6 flex flex-col gap-3 border-line border-t pt-5">
				<RefusalNotice answer={ending} />
				{chosen.closedOn === null && <p className="text-caption text-muted">{words.closeHint}</p>}
				<Button
					tone="secondary"
					name="intent"
					value={chosen.closedOn === null ? 'close' : 'reopen'}
					busy={busy}
				>
					{chosen.closedOn === null ? words.close : words.reopen}
				</Button>
			</Form>
			<Link to="/bengkel/program" className="mt-4 inline-flex min-h-11 items-center underline">
				{back}
			</Link>
		</Card>
	)
}

export { StaffError as ErrorBoundary } from '#app/ui/office/staff-error.tsx'
