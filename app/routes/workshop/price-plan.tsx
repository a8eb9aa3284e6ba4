import { Form, useLoaderData } from '@remix-run/react'
import { refusalWords } from '#app/copy/refusal-words.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { SEN_PER_RUPIAH } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { loader } from './product-preview.tsx'

/** A price to think of: the page below shows it, with where each rupiah would go. */
export function PricePlanForm() {
	const { offer, plan, cohorts } = useLoaderData<typeof loader>()
	const copy = useCopy()
	const words = copy.products.preview
	const language = useLanguage()
	const { product, variants, chosen, origin, shared } = offer
	if (!chosen) return null
	const path = `/bengkel/produk/${product.slug}/pratinjau`
	const price = String(chosen.priceSen / SEN_PER_RUPIAH)
	const material = shared ? String(shared.waterfall.materialSen / SEN_PER_RUPIAH) : ''
	const faultOf = (name: (typeof plan.faults)[number], fault: string) =>
		plan.faults.includes(name) ? [fault] : undefined
	return (
		<Section title={words.planTitle} lead={words.planLead} className="mb-8">
			{variants.length > 1 && (
				<FilterTabs
					label={copy.storefront.product.choose}
					tabs={variants.map(({ sku, label }) => ({
						to: `${path}?varian=${encodeURIComponent(sku)}`,
						label: inLanguage(label, language),
						current: sku === chosen.sku,
					}))}
				/>
			)}
			<Form key={chosen.sku} className="grid items-start gap-4 py-2 sm:grid-cols-3" noValidate>
				<input type="hidden" name="varian" value={chosen.sku} />
				<TextField
					id="harga"
					name="harga"
					label={words.price}
					inputMode="numeric"
					defaultValue={plan.typed.harga || price}
					errors={faultOf('harga', words.amountFault)}
				/>
				<TextField
					id="bahan"
					name="bahan"
					label={words.material}
					inputMode="numeric"
					defaultValue={plan.typed.bahan || material}
					errors={faultOf('bahan', words.amountFault)}
				/>
				<SelectField
					id="angkatan"
					name="angkatan"
					label={words.cohort}
					choices={cohorts.map(({ slug, name }) => ({
						value: slug,
						label: inLanguage(name, language),
					}))}
					defaultValue={plan.typed.angkatan || origin?.cohort.slug}
					errors={faultOf('angkatan', words.cohortFault)}
				/>
				<Button tone="secondary" className="justify-self-start">
					{words.calculate}
				</Button>
			</Form>
			{plan.refusal && (
				<Notice tone="bad" announce className="mt-3">
					{refusalWords(copy, plan.refusal)}
				</Notice>
			)}
			{plan.isShown && <Planned to={`${path}?varian=${encodeURIComponent(chosen.sku)}`} />}
		</Section>
	)
}

function Planned({ to }: { to: string }) {
	const words = useCopy().products.preview
	return (
		<Notice tone="info" announce className="mt-3">
			{words.planned} <TextLink to={to}>{words.asIs}</TextLink>
		</Notice>
	)
}
