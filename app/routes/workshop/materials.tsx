import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { listPartners } from '#app/domain/workshop/agreements/partner-records.server.ts'
import { addMaterial } from '#app/domain/workshop/materials/add-material.server.ts'
import { listIntakes, listMaterials } from '#app/domain/workshop/materials/materials.server.ts'
import { receiveMaterial } from '#app/domain/workshop/materials/receive-material.server.ts'
import { unreadableInput } from '#app/http/errors.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { AddMaterialForm, ReceiveForm } from './material-entry.tsx'
import { intakeSchema, materialSchema, quantityFault } from './material-forms.server.ts'
import { IntakeTable, MaterialTable } from './material-tables.tsx'

const PATH = '/bengkel/bahan'

export const handle: PageHandle = { title: (copy) => copy.materials.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db, clock } }) => {
	const materials = await listMaterials(db)
	const today = dateInMagetan(clock.now())
	const wanted = url.searchParams.get('jenis')
	const chosen = materials.find(({ id }) => id === wanted) ?? null
	const partners = await listPartners(db, today)
	return {
		materials,
		chosen,
		...(await listIntakes(db, { materialId: chosen?.id ?? null, cursor: pageAfterId(url) })),
		partners: partners.map(({ code, name }) => ({ code, name })),
		today,
		entryKey: newId(),
		added: url.searchParams.get('tambah'),
		isReceived: url.searchParams.get('kabar') === 'masuk',
	}
})

export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const { intent } = typedIn(form)
	if (intent === 'add') {
		const parsed = parseForm(materialSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const { materialId } = await addMaterial(services, parsed.value, actor)
		const query = new URLSearchParams({ tambah: materialId, jenis: materialId })
		return redirect(`${PATH}?${query}`, 303)
	}
	if (intent !== 'receive') throw unreadableInput()
	const parsed = parseForm(intakeSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { quantity: typed, partnerCode, ...intake } = parsed.value
	const materials = await listMaterials(services.db)
	const unit = materials.find(({ id }) => id === intake.materialId)?.unit
	const read = quantityFault(unit, typed)
	if ('fault' in read) return faulty({ typed: typedIn(form), faults: read.fault })
	const photo = form.get('receipt')
	const isChosen = photo instanceof Blob && photo.size > 0
	const bytes = isChosen ? new Uint8Array(await photo.arrayBuffer()) : null
	const receiptKey = bytes ? await services.agreementPapers.store(bytes) : null
	const input = { ...intake, partnerCode: partnerCode || null, quantity: read.quantity, receiptKey }
	try {
		const { isFirst } = await receiveMaterial(services, input, actor)
		if (!isFirst && receiptKey) await services.agreementPapers.remove(receiptKey)
	} catch (error) {
		// What was refused leaves no photo behind.
		if (receiptKey) await services.agreementPapers.remove(receiptKey)
		throw error
	}
	return redirect(`${PATH}?kabar=masuk`, 303)
})

/** The store of materials: what is there, what came in, and the forms for both. */
export default function Materials() {
	const { materials, intakes, chosen, next, added, isReceived } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { materials: words } = useCopy()
	const newest = materials.find(({ id }) => id === added)
	const said = newest ? fill(words.added, { name: newest.name }) : isReceived && words.received
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			{said && !answer && (
				<Notice tone="good" announce className="mb-6">
					{said}
				</Notice>
			)}
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
				<div className="flex min-w-0 flex-col gap-10">
					<Section title={words.stock.title}>
						{materials.length > 0 ? (
							<MaterialTable materials={materials} path={PATH} />
						) : (
							<EmptyState level={3} title={words.stock.emptyTitle}>
								{words.stock.emptyText}
							</EmptyState>
						)}
					</Section>
					<Section
						id="masuk"
						title={chosen ? fill(words.intakes.of, { name: chosen.name }) : words.intakes.title}
						action={chosen && <TextLink to={PATH}>{words.stock.all}</TextLink>}
					>
						{intakes.length > 0 ? (
							<IntakeTable intakes={intakes} path={PATH} />
						) : (
							<EmptyState level={3} title={words.intakes.empty}>
								{words.intakes.emptyText}
							</EmptyState>
						)}
						<Pager next={next} />
					</Section>
				</div>
				<div className="screen-only flex min-w-0 flex-col gap-8">
					{materials.length > 0 && <ReceiveForm given={answer} />}
					<AddMaterialForm given={answer} isFirst={materials.length === 0} />
				</div>
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }
