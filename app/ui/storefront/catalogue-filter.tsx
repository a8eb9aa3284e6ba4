import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Colour, SizeClass } from '#app/domain/catalogue/attributes.ts'
import { formatRupiah, rupiah, type Sen } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import script from '#app/ui/islands/catalogue.island.ts?island'
import { Button } from '#app/ui/kit/button.tsx'
import { Icon } from '#app/ui/kit/icon.tsx'
import {
	activeFilters,
	type CatalogueQuery,
	catalogueAddress,
	colourNames,
	inRupiah,
	parameters,
	sizeNames,
	sortNames,
	withChanges,
	YES,
} from './catalogue-query.ts'
import type { CohortChoice } from './catalogue-words.ts'
import { ColourSwatch } from './colour-swatch.tsx'
import { IslandScript } from './island-script.tsx'

interface Props {
	query: CatalogueQuery
	colours: readonly Colour[]
	sizes: readonly SizeClass[]
	cohorts: readonly CohortChoice[]
}

/**
 * What the list can be narrowed by, as a form that asks by its address. A phone opens it like a
 * drawer by the summary before it, which needs no script; a desk has it always at the side. Without
 * an action it goes to the page it stands on, in its language.
 */
export function CatalogueFilter({ query, colours, sizes, cohorts }: Props) {
	const { filter: words } = useCopy().storefront.catalogue
	const active = activeFilters(query).filter(
		({ kind }) => kind !== 'craft' && kind !== 'words',
	).length
	return (
		<div>
			<details className="peer lg:hidden">
				<summary className="flex min-h-12 items-center justify-between gap-3 rounded-patch border-[1.5px] border-edge bg-surface px-4 font-semibold text-small hover:border-ink [&::-webkit-details-marker]:hidden">
					<span className="flex items-center gap-2.5">
						<Icon name="filter" />
						{words.open}
					</span>
					{active > 0 && (
						<span className="rounded-round bg-info-soft px-2.5 py-0.5 text-caption text-info">
							{fill(words.active, { count: active })}
						</span>
					)}
				</summary>
			</details>
			<form
				method="get"
				aria-label={words.title}
				className="flex flex-col gap-6 max-lg:mt-2 max-lg:hidden max-lg:rounded-patch max-lg:border max-lg:border-line max-lg:bg-surface max-lg:p-4 max-lg:peer-open:flex"
			>
				<Kept query={query} />
				<Colours query={query} colours={colours} />
				<Sizes query={query} sizes={sizes} />
				<Price query={query} />
				<Cohorts query={query} cohorts={cohorts} />
				<Availability query={query} />
				<div className="max-lg:sticky max-lg:bottom-0 max-lg:-m-4 max-lg:mt-0 max-lg:border-line max-lg:border-t max-lg:bg-surface max-lg:p-4">
					<Button wide>{words.apply}</Button>
				</div>
			</form>
			<IslandScript src={script} />
		</div>
	)
}

/** What is asked elsewhere on the page and stays as it is. */
function Kept({ query: { words, filter, sort } }: Pick<Props, 'query'>) {
	return (
		<>
			{words && <input type="hidden" name={parameters.words} value={words} />}
			{filter.craft && <input type="hidden" name={parameters.craft} value={filter.craft} />}
			{sort !== 'featured' && (
				<input type="hidden" name={parameters.sort} value={sortNames[sort]} />
			)}
		</>
	)
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
	return (
		<fieldset className="min-w-0 border-line border-t">
			<legend className="mb-2 pr-3 font-semibold text-body">{legend}</legend>
			{children}
		</fieldset>
	)
}

const CHOICE =
	'flex min-h-11 items-center gap-2 rounded-patch border-[1.5px] px-2 py-1.5 text-small hover:border-edge has-checked:border-primary has-checked:bg-info-soft'

function Colours({ query, colours }: Pick<Props, 'query' | 'colours'>) {
	const { filter, colours: names } = useCopy().storefront.catalogue
	if (colours.length === 0) return null
	return (
		<Group legend={filter.colour}>
			<ul className="-mx-1 grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-1">
				{colours.map((colour) => (
					<li key={colour}>
						<label
							className={`${CHOICE} relative border-transparent has-focus-visible:outline-3 has-focus-visible:outline-focus`}
						>
							<input
								type="checkbox"
								name={parameters.colours}
								value={colourNames[colour]}
								defaultChecked={query.filter.colours.includes(colour)}
								className="absolute inset-0 cursor-pointer opacity-0"
							/>
							<ColourSwatch colour={colour} />
							<span className="min-w-0 leading-tight">{names[colour]}</span>
						</label>
					</li>
				))}
			</ul>
		</Group>
	)
}

function Sizes({ query, sizes }: Pick<Props, 'query' | 'sizes'>) {
	const { filter, sizes: names } = useCopy().storefront.catalogue
	if (sizes.length < 2) return null
	return (
		<Group legend={filter.size}>
			<ul className="flex flex-wrap gap-2">
				{sizes.map((size) => (
					<li key={size}>
						<label className={`${CHOICE} border-line bg-surface`}>
							<input
								type="checkbox"
								name={parameters.sizes}
								value={sizeNames[size]}
								defaultChecked={query.filter.sizes.includes(size)}
								className="size-4 accent-primary"
							/>
							{names[size]}
						</label>
					</li>
				))}
			</ul>
		</Group>
	)
}

/** What most pieces cost, in three parts. */
const LOW = rupiah(50_000)
const HIGH = rupiah(100_000)

function Price({ query }: Pick<Props, 'query'>) {
	const { filter: words } = useCopy().storefront.catalogue
	const { fromSen, toSen } = query.filter
	const bands: { label: string; fromSen: Sen | null; toSen: Sen | null }[] = [
		{ label: fill(words.bands.under, { to: formatRupiah(LOW) }), fromSen: null, toSen: LOW },
		{
			label: fill(words.bands.between, { from: formatRupiah(LOW), to: formatRupiah(HIGH) }),
			fromSen: LOW,
			toSen: HIGH,
		},
		{ label: fill(words.bands.over, { from: formatRupiah(HIGH) }), fromSen: HIGH, toSen: null },
	]
	return (
		<Group legend={`${words.price} (${words.priceHint})`}>
			<div className="grid grid-cols-2 gap-2.5">
				<PriceField name="from" label={words.priceFrom} value={fromSen} />
				<PriceField name="to" label={words.priceTo} value={toSen} />
			</div>
			<ul className="mt-2 flex flex-col">
				{bands.map((band) => (
					<li key={band.label}>
						<Link
							to={catalogueAddress(
								withChanges(query, { fromSen: band.fromSen, toSen: band.toSen }),
							)}
							aria-current={band.fromSen === fromSen && band.toSen === toSen ? 'true' : undefined}
							className="figures inline-flex min-h-9 items-center text-muted text-small underline-offset-4 hover:text-ink hover:underline aria-current:font-semibold aria-current:text-ink"
						>
							{band.label}
						</Link>
					</li>
				))}
			</ul>
		</Group>
	)
}

function PriceField({
	name,
	label,
	value,
}: {
	name: 'from' | 'to'
	label: string
	value: Sen | null
}) {
	return (
		<label className="flex flex-col gap-1 text-caption text-muted">
			{label}
			<input
				type="text"
				inputMode="numeric"
				name={parameters[name]}
				defaultValue={inRupiah(value)}
				maxLength={16}
				autoComplete="off"
				className="control figures"
			/>
		</label>
	)
}

function Cohorts({ query, cohorts }: Pick<Props, 'query' | 'cohorts'>) {
	const { filter: words } = useCopy().storefront.catalogue
	const language = useLanguage()
	if (cohorts.length < 2 && query.filter.cohort === null) return null
	const choices = [
		{ value: '', label: words.anyCohort },
		...cohorts.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, language) })),
	]
	return (
		<Group legend={words.cohort}>
			<ul className="flex flex-col">
				{choices.map(({ value, label }) => (
					<li key={value}>
						<label className="flex min-h-11 items-center gap-3 py-1 text-small">
							<input
								type="radio"
								name={parameters.cohort}
								value={value}
								defaultChecked={(query.filter.cohort ?? '') === value}
								className="size-4.5 shrink-0 accent-primary"
							/>
							{label}
						</label>
					</li>
				))}
			</ul>
		</Group>
	)
}

function Availability({ query: { filter } }: Pick<Props, 'query'>) {
	const { filter: words } = useCopy().storefront.catalogue
	const choices = [
		{ name: parameters.inStock, label: words.inStock, hint: null, checked: filter.inStock },
		{
			name: parameters.oneOfAKind,
			label: words.oneOfAKind,
			hint: words.oneOfAKindHint,
			checked: filter.oneOfAKind,
		},
	]
	return (
		<Group legend={words.more}>
			<ul className="flex flex-col">
				{choices.map(({ name, label, hint, checked }) => (
					<li key={name}>
						<label className="flex min-h-11 items-start gap-3 py-2 text-small">
							<input
								type="checkbox"
								name={name}
								value={YES}
								defaultChecked={checked}
								className="mt-0.5 size-5 shrink-0 accent-primary"
							/>
							<span>
								{label}
								{hint && <span className="block text-caption text-muted">{hint}</span>}
							</span>
						</label>
					</li>
				))}
			</ul>
		</Group>
	)
}
