import { useCopy } from '#app/copy/use-copy.ts'
import { Breadcrumbs } from '#app/ui/kit/breadcrumbs.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import type { ButtonTone } from '#app/ui/kit/button-look.ts'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { Field } from '#app/ui/kit/field.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { SkipLink } from '#app/ui/kit/skip-link.tsx'
import { StepButtons } from '#app/ui/kit/step-buttons.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Group, Specimen, State, useKitId } from './specimen.tsx'

/** The attribute by which the page holds a control in a state that only a hand could bring. */
const HOVERED = { 'data-hover': '' }
const FOCUSED = { 'data-focus': '' }

const TONES: readonly ButtonTone[] = ['primary', 'secondary', 'quiet', 'danger']

/** What does something, and what leads somewhere. */
export function Actions() {
	const { kit } = useCopy()
	return (
		<>
			<Group title={kit.groups.doing}>
				<Specimen file="button.tsx">
					{TONES.map((tone) => (
						<ButtonStates key={tone} tone={tone} />
					))}
					<div className="indigo-ground w-full p-5 [&_p]:text-on-indigo-muted">
						<ButtonStates tone="cotton" />
					</div>
					<State name="small, medium, large">
						<span className="flex flex-wrap items-center gap-3">
							<Button type="button" size="small">
								{kit.action}
							</Button>
							<Button type="button">{kit.action}</Button>
							<Button type="button" size="large">
								{kit.action}
							</Button>
						</span>
					</State>
				</Specimen>
			</Group>
			<Group title={kit.groups.going}>
				<Going />
			</Group>
		</>
	)
}

function ButtonStates({ tone }: { tone: ButtonTone }) {
	const { action, states } = useCopy().kit
	const look = { tone, type: 'button' as const, children: action }
	return (
		<div className="flex w-full flex-wrap gap-4">
			<State name={states.usual}>
				<Button {...look} />
			</State>
			<State name={states.hover}>
				<Button {...look} {...HOVERED} />
			</State>
			<State name={states.focus}>
				<Button {...look} {...FOCUSED} />
			</State>
			<State name={states.busy}>
				<Button {...look} busy />
			</State>
			<State name={states.disabled}>
				<Button {...look} disabled />
			</State>
		</div>
	)
}

function Going() {
	const { more, states, trail, previous, next } = useCopy().kit
	const [home = '', all = '', here = ''] = trail
	const id = useKitId()
	return (
		<>
			<Specimen file="link-button.tsx">
				<LinkButton to="#isi">{more}</LinkButton>
				<LinkButton to="#isi" tone="secondary">
					{more}
				</LinkButton>
			</Specimen>
			<Specimen file="text-link.tsx">
				<State name={states.usual}>
					<TextLink to="#isi">{more}</TextLink>
				</State>
				<State name={states.hover}>
					<TextLink to="#isi" {...HOVERED}>
						{more}
					</TextLink>
				</State>
				<State name={states.focus}>
					<TextLink to="#isi" {...FOCUSED}>
						{more}
					</TextLink>
				</State>
			</Specimen>
			<Specimen file="skip-link.tsx">
				<span id={id('top')} />
				<SkipLink to={id('top')} label={more} />
			</Specimen>
			<Specimen file="breadcrumbs.tsx">
				<Breadcrumbs
					label={id('trail')}
					crumbs={[{ label: home, to: '#isi' }, { label: all, to: '#isi' }, { label: here }]}
				/>
			</Specimen>
			<Specimen file="pagination.tsx">
				<State name={states.first} wide>
					<Pagination
						label={id('pages-first')}
						previous={null}
						next={{ to: '#isi', label: next }}
					/>
				</State>
				<State name={states.middle} wide>
					<Pagination
						label={id('pages-middle')}
						previous={{ to: '#isi', label: previous }}
						next={{ to: '#isi', label: next }}
					/>
				</State>
			</Specimen>
		</>
	)
}

/** What is filled in, chosen and ticked. */
export function Fields() {
	const { kit } = useCopy()
	const { states } = kit
	const id = useKitId()
	const words = { label: kit.field, hint: kit.hint }
	const text = (state: string) => ({ ...words, id: id(`text-${state}`), name: id(`text-${state}`) })
	return (
		<Group title={kit.groups.filling}>
			<Specimen file="text-field.tsx">
				<State name={states.usual}>
					<TextField {...text('usual')} optionalLabel={kit.optional} />
				</State>
				<State name={states.hover}>
					<TextField {...text('hover')} {...HOVERED} />
				</State>
				<State name={states.focus}>
					<TextField {...text('focus')} {...FOCUSED} />
				</State>
				<State name={states.filled}>
					<TextField {...text('filled')} defaultValue={kit.value} />
				</State>
				<State name={states.wrong}>
					<TextField {...text('wrong')} errors={[kit.mistake]} />
				</State>
				<State name={states.readOnly}>
					<TextField {...text('read')} defaultValue={kit.value} readOnly />
				</State>
				<State name={states.disabled}>
					<TextField {...text('disabled')} defaultValue={kit.value} disabled />
				</State>
			</Specimen>
			<Specimen file="field.tsx">
				<Field controlId={id('bare')} {...words} errors={[kit.mistake]}>
					<input id={id('bare')} className="control" aria-invalid="true" />
				</Field>
			</Specimen>
			<Specimen file="text-area.tsx">
				<State name={states.usual}>
					<TextArea {...words} id={id('area')} name={id('area')} />
				</State>
				<State name={states.wrong}>
					<TextArea {...words} id={id('area-2')} name={id('area-2')} errors={[kit.mistake]} />
				</State>
			</Specimen>
			<Choosing />
		</Group>
	)
}

function Choosing() {
	const { kit } = useCopy()
	const { states } = kit
	const id = useKitId()
	const [small = '', medium = '', large = ''] = kit.choices
	const choices = [
		{ value: 'small', label: small },
		{ value: 'medium', label: medium },
		{ value: 'large', label: large },
	]
	const select = (name: string) => ({ id: id(name), name: id(name), label: kit.choose, choices })
	const check = (name: string) => ({ id: id(name), name: id(name), label: kit.agree })
	return (
		<>
			<Specimen file="select-field.tsx">
				<State name={states.empty}>
					<SelectField {...select('select')} placeholder={kit.choose} />
				</State>
				<State name={states.chosen}>
					<SelectField {...select('select-2')} defaultValue="medium" />
				</State>
				<State name={states.wrong}>
					<SelectField {...select('select-3')} errors={[kit.mistake]} />
				</State>
				<State name={states.disabled}>
					<SelectField {...select('select-4')} disabled />
				</State>
			</Specimen>
			<Specimen file="step-buttons.tsx">
				<StepButtons quantity={1} most={2} words={{ fewer: '−', more: '+', said: kit.choose }} />
			</Specimen>
			<Specimen file="radio-field.tsx">
				<RadioField
					id={id('radio')}
					name={id('radio')}
					legend={kit.choose}
					defaultValue="small"
					choices={choices.map((choice) =>
						choice.value === 'large' ? { ...choice, hint: kit.soldOut, disabled: true } : choice,
					)}
				/>
				<RadioField
					id={id('radio-2')}
					name={id('radio-2')}
					legend={kit.choose}
					choices={choices}
					errors={[kit.mistake]}
				/>
			</Specimen>
			<Specimen file="check-field.tsx">
				<State name={states.usual}>
					<CheckField {...check('check')} />
				</State>
				<State name={states.chosen}>
					<CheckField {...check('check-2')} defaultChecked />
				</State>
				<State name={states.wrong}>
					<CheckField {...check('check-3')} errors={[kit.mistake]} />
				</State>
				<State name={states.disabled}>
					<CheckField {...check('check-4')} disabled />
				</State>
			</Specimen>
		</>
	)
}
