import { Form } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { paymentMethodNames } from '#app/domain/payments/method.ts'
import { courierKey, couriers } from '#app/domain/shipping/couriers.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Icon } from '#app/ui/kit/icon.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { type Narrowing, type OrderGroup, orderGroupNames, orderListPath } from './order-query.ts'

/** One field for whatever somebody has in hand; it looks in every state. */
export function OrderSearch({ text }: { text: string }) {
	const { lookup, orderWork: words } = useCopy().office
	return (
		<Form action="/kantor/pesanan" className="screen-only w-full sm:w-96">
			<label htmlFor="cari" className="sr-only">
				{words.search}
			</label>
			<div className="flex gap-2">
				<input
					key={text}
					id="cari"
					type="search"
					name="cari"
					defaultValue={text}
					placeholder={words.searchExample}
					maxLength={80}
					autoCapitalize="none"
					autoComplete="off"
					spellCheck={false}
					className="control min-w-0"
				/>
				<Button tone="secondary" aria-label={lookup.submit} className="px-3.5">
					<Icon name="search" />
				</Button>
			</div>
		</Form>
	)
}

interface Props {
	group: OrderGroup
	narrowing: Narrowing
}

/** Everything else a list can be narrowed by; it stands open while something is narrowed. */
export function OrderFilter({ group, narrowing }: Props) {
	const { orderWork: words } = useCopy().office
	const { cari, ...rest } = narrowing
	const isNarrowed = Object.values(rest).some((value) => value !== null)
	return (
		<details
			open={isNarrowed}
			className="group screen-only mb-5"
			key={orderListPath(group, narrowing)}
		>
			<summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 font-semibold text-small hover:text-primary [&::-webkit-details-marker]:hidden">
				<Icon
					name="plus"
					size={18}
					className="text-terracotta-ink transition-transform duration-150 group-open:rotate-45"
				/>
				{words.filter}
			</summary>
			<Form
				action="/kantor/pesanan"
				className="mt-2 grid gap-4 rounded-patch border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-6"
			>
				{cari !== '' && <input type="hidden" name="cari" value={cari} />}
				<FilterFields group={group} narrowing={narrowing} />
				<p className="flex flex-wrap items-center gap-x-5 gap-y-2 sm:col-span-2 lg:col-span-6">
					<Button size="small">{words.apply}</Button>
					{isNarrowed && (
						<TextLink to={orderListPath(group, { cari })} className="text-small">
							{words.clear}
						</TextLink>
					)}
				</p>
			</Form>
		</details>
	)
}

function FilterFields({ group, narrowing }: Props) {
	const { orderWork: words } = useCopy().office
	const of = (names: readonly string[], said: Readonly<Record<string, string>>) =>
		names.map((value) => ({ value, label: said[value] ?? value }))
	return (
		<>
			<SelectField
				id="tampil"
				name="tampil"
				label={words.state}
				choices={of(orderGroupNames, words.groups)}
				defaultValue={group}
			/>
			<SelectField
				id="antar"
				name="antar"
				label={words.delivery}
				placeholder={words.any}
				choices={of(['kurir', 'loket'], words.deliveries)}
				defaultValue={narrowing.antar ?? ''}
			/>
			<SelectField
				id="kurir"
				name="kurir"
				label={words.courier}
				placeholder={words.any}
				choices={couriers.map((name) => ({ value: courierKey(name), label: name }))}
				defaultValue={narrowing.kurir ?? ''}
			/>
			<SelectField
				id="bayar"
				name="bayar"
				label={words.payment}
				placeholder={words.any}
				choices={of(paymentMethodNames, words.payments)}
				defaultValue={narrowing.bayar ?? ''}
			/>
			{(['dari', 'sampai'] as const).map((name) => (
				<TextField
					key={name}
					id={name}
					name={name}
					type="date"
					label={words[name]}
					defaultValue={narrowing[name] ?? ''}
				/>
			))}
		</>
	)
}
