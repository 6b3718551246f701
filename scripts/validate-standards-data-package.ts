import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import type { SiteFile, StandardFault } from "./validate-standards-fault.ts";

/** The published profiles of Data Package 2.0, each as parsed JSON Schema. */
export interface DataPackageProfiles {
  readonly datapackage: object;
  readonly dataresource: object;
  readonly tabledialect: object;
  readonly tableschema: object;
}

/**
 * Holds descriptors against the profiles. Each resource, dialect and schema is held against its own
 * profile as well, which says more exactly where a fault is.
 */
export function dataPackageFaults(
  files: readonly SiteFile[],
  profiles: DataPackageProfiles,
): StandardFault[] {
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
  // How an editor of descriptors shows a field, which says nothing of its value.
  ajv.addFormat("textarea", true);
  const validators = {
    descriptor: ajv.compile(profiles.datapackage),
    resource: ajv.compile(profiles.dataresource),
    dialect: ajv.compile(profiles.tabledialect),
    schema: ajv.compile(profiles.tableschema),
  };
  return files.flatMap((file) => {
    const parts = partsOf(JSON.parse(file.text) as Descriptor);
    return parts.flatMap(({ kind, place, value }) =>
      errorsOf(validators[kind], value).map((error) => faultOf(file, place, error)),
    );
  });
}

interface Descriptor {
  readonly resources?: readonly { readonly dialect?: unknown; readonly schema?: unknown }[];
}

interface Part {
  readonly kind: "descriptor" | "resource" | "dialect" | "schema";
  /** As a JSON Pointer. */
  readonly place: string;
  readonly value: unknown;
}

function partsOf(descriptor: Descriptor): Part[] {
  const resources = (descriptor.resources ?? []).flatMap((value, index): Part[] => {
    const place = `/resources/${index}`;
    return [
      { kind: "resource", place, value },
      { kind: "dialect", place: `${place}/dialect`, value: value.dialect },
      { kind: "schema", place: `${place}/schema`, value: value.schema },
    ];
  });
  return [{ kind: "descriptor", place: "", value: descriptor }, ...resources];
}

function errorsOf(validate: ValidateFunction, value: unknown): readonly ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

const faultOf = (
  { path }: SiteFile,
  place: string,
  { instancePath, message = "不合", params }: ErrorObject,
): StandardFault => ({
  file: path,
  place: place + instancePath || "/",
  what: `${message} ${JSON.stringify(params)}`,
  isWarning: false,
});
