# Finds a Java installation; read by the scripts that start one. Needs a function fail MESSAGE.
#
# JAVA_HOME  used when it is new enough; otherwise the newest Java found is used

oldest_java=21

# Sets major to the feature version of the Java installation $1, or to 0 when there is none.
read_java_version() {
  major=0
  [ -x "$1/bin/$needed" ] && [ -r "$1/release" ] || return 0
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        major=${line#*\"}
        major=${major%%[!0-9]*}
        return 0
        ;;
    esac
  done <"$1/release"
}

# find_java PROGRAM: sets java_home and java_major to a Java that has the program, java or javac:
# JAVA_HOME when it will do, else the newest of the usual places.
find_java() {
  needed=$1
  java_home=''
  java_major=0
  read_java_version "${JAVA_HOME:-/nowhere}"
  if [ "$major" -ge "$oldest_java" ]; then
    java_home=$JAVA_HOME
    java_major=$major
    return 0
  fi
  java_on_path=$(command -v java) || java_on_path=''
  [ -z "$java_on_path" ] || java_on_path=$(readlink -f "$java_on_path") || java_on_path=''
  for place in "${java_on_path%/bin/java}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    read_java_version "$place"
    if [ "$major" -ge "$oldest_java" ] && [ "$major" -gt "$java_major" ]; then
      java_home=$place
      java_major=$major
    fi
  done
  [ -n "$java_home" ] || fail "needs Java $oldest_java or newer; install one or set JAVA_HOME"
}
