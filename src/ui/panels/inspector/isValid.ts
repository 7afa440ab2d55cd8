/** Whether a value passes a schema of the model. */
export function isValid(schema: StandardSchema, value: unknown): boolean {
  const outcome = schema['~standard'].validate(value)
  return !(outcome instanceof Promise) && outcome.issues === undefined
}

/** The part of the Standard Schema interface that the model's schemas offer and that is asked here. */
export interface StandardSchema {
  readonly '~standard': {
    readonly validate: (value: unknown) => Outcome | Promise<Outcome>
  }
}

interface Outcome {
  readonly issues?: readonly unknown[] | undefined
}
