export type PersonRole = { roleId: number; code: string; nameZh: string };
export type Person = {
  personId: number;
  name: string;
  email: string;
  active: boolean;
  firstPassword: boolean;
  roles: PersonRole[];
  departments: string[];
  lastSignInAt: string | null;
};
export type Department = { departmentId: string; nameZh: string; nameEn: string };
export type Choices = { roles: (PersonRole & { nameEn: string })[]; departments: Department[] };

export type PersonForm = {
  name: string;
  email: string;
  roleIds: number[];
  departmentIds: string[];
  password: string;
};

export type Extent = 'all' | 'some' | 'none';
type Named = { nameZh: string; nameEn: string };
export type Deed = { key: string; stage: Named | null };
export type RoleOverview = PersonRole &
  Named & {
    extents: Record<string, Extent>;
    warnings: string[];
    people: { personId: number; name: string; active: boolean }[];
  };
export type Overview = {
  deeds: Deed[];
  roles: RoleOverview[];
  personWarnings: { personId: number; name: string; warnings: string[] }[];
  unmannedStages: Named[];
};
