import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { offersBySku } from '#app/domain/catalogue/products.server.ts'
import { openOpname } from '#app/domain/stock/opname/open-opname.server.ts'
import { listOpnames } from '#app/domain/stock/opname/opnames.server.ts'
import { listPlaces } from '#app/domain/stock/places/places.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { typedIn as allTypedIn, type FormAnswer, faulty } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { typedIn } from './opname-steps.server.ts'

const MOST_PRODUCTS = 20
const UNPLACED = 'none'
/** A field for each place, so that an answer can show every one that was ticked. */
const PLACE = 'place-'

export const opnameTones = {
	counting: 'info',
	closed: 'warn',
	approved: 'good',
	cancelled: 'plain',
} as const satisfies Readonly<Record<string, BadgeTone>>

export const handle: PageHandle = { title: (copy) => copy.opname.list.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db } }) => ({
	...(await listOpnames(db, pageAfterId(url))),
	places: (await listPlaces(db)).filter((place) => place.lots > 0),
}))

export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const chosen = new Set([...form.keys()].map((name) => name.replace(PLACE, '')))
	const places = (await listPlaces(services.db)).filter((place) => chosen.has(place.id))
	const skus = typedIn(form, 'products')
		.split(/[\s,;]+/)
		.filter(Boolean)
		.slice(0, MOST_PRODUCTS)
		.map((sku) => sku.toUpperCase())
	const offers = await offersBySku(services.db, skus)
	const missed = skus.filter((sku) => !offers.has(sku))
	if (missed.length > 0) {
		return faulty({ typed: allTypedIn(form), faults: { products: missed.join(', ') } })
	}
	const unplaced = chosen.has(UNPLACED)
	const scope = [...places.map(({ code }) => code), ...(unplaced ? ['–'] : []), ...skus]
	const number = await openOpname(
		services,
		{
			scope: scope.join(', '),
			placeIds: places.map(({ id }) => id),
			variantIds: [...offers.values()].map(({ id }) => id),
			unplaced,
		},
		actor,
	)
	return redirect(`/bengkel/opname/${number}`, 303)
})

export default function Opnames() {
	const { opnames, nextCursor } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { list: words } = useCopy().opname
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<div className="min-w-0">
					{opnames.length > 0 ? (
						<OpnameTable />
					) : (
						<EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
					)}
					<Pager next={nextCursor} />
				</div>
				<StartForm answer={answer} />
			</div>
		</>
	)
}

function OpnameTable() {
	const { opnames } = useLoaderData<typeof loader>()
	const { list: words, states, everything } = useCopy().opname
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.number}</Head>
					<Head className="hidden sm:table-cell">{words.scope}</Head>
					<Head number>{words.lots}</Head>
					<Head number>{words.differences}</Head>
					<Head>{words.state}</Head>
				</tr>
			</thead>
			<tbody>
				{opnames.map((opname) => (
					<tr key={opname.number}>
						<th scope="row">
							<TextLink to={`/bengkel/opname/${opname.number}`} className="figures">
								{opname.number}
							</TextLink>
							<span className="block font-normal text-caption text-muted">
								<DateTime at={opname.openedAt} short />
							</span>
						</th>
						<Cell className="hidden break-words sm:table-cell">{opname.scope || everything}</Cell>
						<Cell number>{opname.lots}</Cell>
						<Cell number>{opname.differences ?? '–'}</Cell>
						<Cell>
							<Badge tone={opnameTones[opname.state]}>{states[opname.state]}</Badge>
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

function StartForm({ answer }: { answer: FormAnswer | undefined }) {
	const { places } = useLoaderData<typeof loader>()
	const { list: words, unplaced } = useCopy().opname
	const busy = useNavigation().state === 'submitting'
	return (
		<Section title={words.start}>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="my-4" />
			<Form method="post" className="mt-4 flex flex-col gap-5">
				{places.length > 0 && (
					<fieldset>
						<legend className="font-semibold text-small">{words.places}</legend>
						<p className="text-caption text-muted">{words.placesHint}</p>
						{places.map(({ id, code, name }) => (
							<CheckField
								key={id}
								id={PLACE + id}
								name={PLACE + id}
								label={`${code} · ${name}`}
								defaultChecked={answer?.typed[PLACE + id] === 'on'}
							/>
						))}
						<CheckField
							id={PLACE + UNPLACED}
							name={PLACE + UNPLACED}
							label={unplaced}
							defaultChecked={answer?.typed[PLACE + UNPLACED] === 'on'}
						/>
					</fieldset>
				)}
				<TextField
					id="products"
					name="products"
					label={words.products}
					hint={words.productsHint}
					optionalLabel={words.optional}
					defaultValue={answer?.typed.products}
					errors={
						answer?.faults.products
							? [fill(words.productsMissed, { skus: answer.faults.products })]
							: undefined
					}
					maxLength={300}
					autoComplete="off"
					autoCapitalize="characters"
				/>
				<Button busy={busy} className="self-start">
					{words.submit}
				</Button>
			</Form>
		</Section>
	)
}

export { StaffError as ErrorBoundary }
