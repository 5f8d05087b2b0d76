package org.trueup.core.company;

/** What kind of capacity was used: a work or machine center, or a resource of an assembly. */
public enum CapacityType {
  WORK_CENTER,
  MACHINE_CENTER,
  RESOURCE
}
