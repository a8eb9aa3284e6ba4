import { Form } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Edition } from '#app/domain/catalogue/editions.server.ts'
import type { Variant } from '#app/domain/catalogue/product.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah, SEN_PER_RUPIAH } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { useSending } from '#app/ui/office/use-sending.ts'
import { VariantFields } from './variant-fields.tsx'

interface Props {
	edition: Edition
	answer: FormAnswer | undefined
}

/** What can be bought of a product, for how much, and how that came to be. */
export function ProductVariants({ edition, answer }: Props) {
	const words = useCopy().products.variants
	const { product, state } = edition
	const mine = answer?.typed.intent === 'variant' ? answer : undefined
	const adding = useSending({ intent: 'variant' })
	return (
		<Section title={words.title} lead={words.lead}>
			<ul className="mt-4 flex flex-col gap-6">
				{product.variants.map((variant) => (
					<VariantForms key={variant.id} variant={variant} edition={edition} answer={answer} />
				))}
			</ul>
			{state !== 'retired' && !product.oneOfAKind && (
				<Disclosure title={words.addTitle} open={mine !== undefined}>
					<Form method="post" className="flex flex-col gap-4 py-4">
						<input type="hidden" name="intent" value="variant" />
						<input type="hidden" name="edition" value={edition.edition} />
						<VariantFields typed={mine?.typed ?? {}} faults={mine?.faults ?? {}} />
						<Button tone="secondary" className="self-start" busy={adding}>
							{adding ? words.saving : words.add}
						</Button>
					</Form>
				</Disclosure>
			)}
			<h3 className="mt-8 mb-2 font-semibold">{words.history}</h3>
			<PriceTable edition={edition} />
		</Section>
	)
}

function VariantForms({ variant, edition, answer }: Props & { variant: Variant }) {
	const { products } = useCopy()
	const words = products.variants
	const { sku } = variant
	const typedFor = (intent: string) =>
		answer?.typed.intent === intent && answer.typed.sku === sku ? answer : undefined
	const naming = useSending({ intent: 'variant-words', sku })
	const named = typedFor('variant-words')
	const field = (name: string, label: string, value: string) => ({
		id: `${sku}-${name}`,
		name,
		label,
		defaultValue: named?.typed[name] ?? value,
		maxLength: 60,
		errors:
			named?.faults[name] === undefined
				? undefined
				: [products.faults[name] ?? products.faultTitle],
	})
	return (
		<li className="rounded-patch border border-line bg-surface p-4">
			<p className="flex flex-wrap justify-between gap-2">
				<span className="figures font-semibold">{sku}</span>
				<TextLink to={`/kantor/kemasan/${sku}`} className="text-small">
					{words.packing}
				</TextLink>
			</p>
			<Form method="post" className="mt-3 grid items-end gap-3 sm:grid-cols-3">
				<input type="hidden" name="intent" value="variant-words" />
				<input type="hidden" name="edition" value={edition.edition} />
				<input type="hidden" name="sku" value={sku} />
				<TextField {...field('label_id', words.labelId, variant.label.id)} required />
				<TextField {...field('label_en', words.labelEn, variant.label.en)} />
				<TextField {...field('sizeLabel', words.sizeLabel, variant.sizeLabel)} />
				<Button
					tone="secondary"
					size="small"
					className="justify-self-start"
					disabled={edition.state === 'retired'}
					busy={naming}
				>
					{naming ? words.saving : words.save}
				</Button>
			</Form>
			<PriceForm variant={variant} answer={typedFor('price')} />
		</li>
	)
}

function PriceForm({ variant, answer }: Pick<Props, 'answer'> & { variant: Variant }) {
	const { products } = useCopy()
	const words = products.variants
	const { sku } = variant
	const pricing = useSending({ intent: 'price', sku })
	const price = String(variant.priceSen / SEN_PER_RUPIAH)
	return (
		<Form method="post" className="mt-4 flex flex-wrap items-end gap-3">
			<input type="hidden" name="intent" value="price" />
			<input type="hidden" name="from" value={variant.priceSen} />
			<input type="hidden" name="sku" value={sku} />
			<TextField
				id={`${sku}-price`}
				name="price"
				label={words.price}
				inputMode="numeric"
				defaultValue={answer?.typed.price ?? price}
				errors={
					answer?.faults.price === undefined
						? undefined
						: [products.faults.price ?? products.faultTitle]
				}
				required
			/>
			<Button tone="secondary" size="small" className="mb-1" busy={pricing}>
				{pricing ? words.saving : words.setPrice}
			</Button>
		</Form>
	)
}

function PriceTable({ edition: { prices } }: { edition: Edition }) {
	const words = useCopy().products.variants
	return (
		<Table caption={words.historyCaption} dense>
			<thead>
				<tr>
					<Head>{words.at}</Head>
					<Head>{words.sku}</Head>
					<Head>{words.change}</Head>
					<Head>{words.who}</Head>
				</tr>
			</thead>
			<tbody>
				{prices.map(({ id, sku, fromSen, toSen, at, byName }) => (
					<tr key={id}>
						<Cell>
							<DateTime at={at} short />
						</Cell>
						<Cell className="figures">{sku}</Cell>
						<Cell>
							{fromSen === null
								? fill(words.began, { to: formatRupiah(toSen) })
								: fill(words.changed, { from: formatRupiah(fromSen), to: formatRupiah(toSen) })}
						</Cell>
						<Cell>{byName ?? words.someone}</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}
